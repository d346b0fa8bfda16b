import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { groupBySource, inQuotationMarks, toQuoteLanguages } from '../../domain/events/evidence.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import controls from '../shared/controls.module.css';
import styles from './detail.module.css';
import { SourceLine } from './source-line.tsx';

type Piece = LoadedDetail['evidence'][number];

/** Sources shown before one asks for the others. */
const SHORT_LIST = 4;

/** What the sources say, source by source: excerpts in their own language, then what we sum up. */
export function EvidenceList({ evidence }: { evidence: readonly Piece[] }) {
  const { t } = useI18n();
  const sources = groupBySource(evidence);
  const [isLong, setLong] = useState(sources.length <= SHORT_LIST + 1);
  const shown = isLong ? sources : sources.slice(0, SHORT_LIST);
  const list = useRef<HTMLUListElement>(null);
  const showAll = () => {
    flushSync(() => setLong(true));
    // The button is gone: the focus goes to the first source that it has brought.
    const items = [...(list.current?.children ?? [])];
    const first = items[SHORT_LIST];
    if (first instanceof HTMLElement) first.focus();
  };
  return (
    <section className={styles.section}>
      <h3 className={controls.heading}>{t('detail.says')}</h3>
      <ul ref={list} className={styles.evidence}>
        {shown.map(([source, pieces]) => (
          <li key={source} tabIndex={-1}>
            {pieces.map((piece) =>
              piece.kind === 'quote' ? (
                <Quote key={piece.key} piece={piece} />
              ) : (
                <Paraphrase key={piece.key} piece={piece} />
              ),
            )}
            {pieces[0] !== undefined && <SourceLine card={pieces[0].card} lang={pieces[0].lang} />}
          </li>
        ))}
      </ul>
      {!isLong && (
        <button type="button" className={controls.link} onClick={showAll}>
          {t('detail.moreSources', { count: sources.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Quote({ piece }: { piece: Piece }) {
  const { t, lang } = useI18n();
  const { original, translation } = toQuoteLanguages(piece);
  // A reader of the original's language asks for the translation, the other one gets it.
  const [isShown, setShown] = useState<boolean>();
  const isOpen = isShown ?? lang === translation;
  return (
    <figure className={styles.quote}>
      <figcaption className={controls.hidden}>{t('detail.excerpt')}</figcaption>
      <blockquote lang={original} className={styles.original}>
        {inQuotationMarks(piece.text[original], original)}
      </blockquote>
      {isOpen && (
        <div className={styles.translation}>
          <p className={styles.ours}>{t('detail.translation')}</p>
          <blockquote lang={translation}>
            {inQuotationMarks(piece.text[translation], translation)}
          </blockquote>
        </div>
      )}
      <button type="button" className={controls.link} onClick={() => setShown(!isOpen)}>
        {t(isOpen ? 'detail.hideTranslation' : 'detail.showTranslation')}
      </button>
    </figure>
  );
}

function Paraphrase({ piece }: { piece: Piece }) {
  const { t, lang } = useI18n();
  return (
    <p className={styles.paraphrase}>
      <span className={styles.ours}>{t('detail.paraphrase')}</span>
      {piece.text[lang]}
    </p>
  );
}
