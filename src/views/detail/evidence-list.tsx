import { useState } from 'react';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import controls from '../shared/controls.module.css';
import { SourceLine } from './source-line.tsx';
import styles from './detail.module.css';

type Piece = LoadedDetail['evidence'][number];

/** Pieces of evidence shown before one asks for the others. */
const SHORT_LIST = 4;

/** What the sources say: excerpts first, in their own language, then what we sum up. */
export function EvidenceList({ evidence }: { evidence: readonly Piece[] }) {
  const { t } = useI18n();
  const [isLong, setLong] = useState(evidence.length <= SHORT_LIST + 1);
  const shown = isLong ? evidence : evidence.slice(0, SHORT_LIST);
  return (
    <section className={styles.section}>
      <h3 className={controls.heading}>{t('detail.says')}</h3>
      <ul className={styles.evidence}>
        {shown.map((piece) => (
          <li key={piece.key}>
            {piece.kind === 'quote' ? <Quote piece={piece} /> : <Paraphrase piece={piece} />}
            <SourceLine card={piece.card} lang={piece.lang} />
          </li>
        ))}
      </ul>
      {!isLong && (
        <button type="button" className={controls.link} onClick={() => setLong(true)}>
          {t('detail.moreSources', { count: evidence.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Quote({ piece }: { piece: Piece }) {
  const { t, lang } = useI18n();
  const original: Locale = piece.lang === 'en' ? 'en' : 'fr';
  const translation = LOCALES.find((locale) => locale !== original) ?? original;
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
      <span className={controls.hidden}>{t('detail.paraphrase')} </span>
      {piece.text[lang]}
    </p>
  );
}

/** The dataset holds the words alone; each language has its own marks. */
function inQuotationMarks(text: string, locale: Locale): string {
  return locale === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`;
}
