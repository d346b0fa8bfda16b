import { EVENT_LABELS, type EventWords } from '../../domain/export/event-parts.ts';
import type { Translate } from '../../i18n/react.tsx';

/** The words of an open event, for where it is read without the app. */
export function toEventWords(t: Translate): EventWords {
  const labels = EVENT_LABELS.map((label) => [label, t(`detail.${label}`)] as const);
  return {
    ...(Object.fromEntries(labels) as Record<(typeof EVENT_LABELS)[number], string>), // each has been walked through
    origins: (origins) => t('detail.origins', { count: origins }),
    accordingTo: (names) => t('detail.accordingTo', { names }),
    wire: (wire) => t('detail.wire', { wire }),
    via: (via) => t('detail.via', { via }),
    inLanguage: (documentLang) => t(`detail.langs.${documentLang}`),
    field: (field) => t(`detail.fields.${field}`),
  };
}
