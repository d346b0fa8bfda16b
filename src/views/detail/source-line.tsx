import { ExternalLink } from 'lucide-react';
import { parseEdtf } from '../../domain/dates/edtf.ts';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { SourceCard } from '../../domain/events/dataset.ts';
import { useI18n } from '../../i18n/react.tsx';
import styles from './detail.module.css';

/** Who says it: publisher, author, date, agency, language, and the way to the original. */
export function SourceLine({
  card,
  lang: documentLang,
}: {
  card: SourceCard;
  lang: 'fr' | 'en' | 'other';
}) {
  const { t, lang } = useI18n();
  const published = card.published === undefined ? null : parseEdtf(card.published);
  const publisher = card.publisher ?? t('detail.unknownPublisher');
  // A note on an unknown publisher says it at more length.
  const isNoted = card.publisher === undefined && card.note !== undefined;
  const facts = [
    isNoted ? undefined : publisher,
    card.author,
    published === null ? undefined : formatEdtf(published, lang, 'short'),
    card.wire === undefined || card.wire === card.publisher
      ? undefined
      : t('detail.wire', { wire: card.wire }),
    card.via === undefined ? undefined : t('detail.via', { via: card.via }),
    documentLang === lang ? undefined : t(`detail.langs.${documentLang}`),
  ].filter((fact) => fact !== undefined);
  return (
    <div className={styles.source}>
      {card.title !== undefined && (
        <cite
          className={styles.sourceTitle}
          lang={documentLang === 'other' ? undefined : documentLang}
        >
          {card.title}
        </cite>
      )}
      <p>
        {facts.join(' · ')}
        {card.url !== undefined && (
          <>
            {facts.length > 0 && ' · '}
            <a
              href={card.url}
              target="_blank"
              rel="noreferrer"
              title={card.unstable ? t('detail.unstable') : undefined}
              aria-label={t('detail.readLabel', { source: publisher })}
            >
              {t('detail.read')} <ExternalLink size="0.8em" aria-hidden="true" />
            </a>
          </>
        )}
        {card.archived !== undefined && (
          <>
            {' · '}
            <a href={card.archived} target="_blank" rel="noreferrer">
              {t('detail.archived')}
            </a>
          </>
        )}
      </p>
      {card.note !== undefined && <p className={styles.note}>{card.note[lang]}</p>}
    </div>
  );
}
