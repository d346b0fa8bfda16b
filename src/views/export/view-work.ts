import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { toViewItem, type CslItem } from '../../domain/export/csl.ts';
import type { TranslateExport } from '../../i18n/export.ts';
import type { Translate } from '../../i18n/react.tsx';
import type { About } from './load-selection.ts';

/** The interface's words and those of exports. */
export type Words = { readonly t: Translate; readonly tExport: TranslateExport };

/** The view as a work to cite: what it shows, of when, and how much of it. */
export function toViewWork(about: About, count: number, { t, tExport }: Words): CslItem {
  const title = tExport('view', {
    title: about.title,
    range: formatDayRange(about.from, about.to, about.lang),
    count: t('result.count', { count, total: about.total }),
  });
  return toViewItem(about, { name: t('app.name'), title });
}
