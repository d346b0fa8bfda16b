import { toBibtex } from '../../domain/export/bibtex.ts';
import { toCalendar } from '../../domain/export/calendar.ts';
import { toCslItem, toCslJson, toEventItem, type CslItem } from '../../domain/export/csl.ts';
import { toCsv } from '../../domain/export/csv.ts';
import { toEvidencePack, type PackWords } from '../../domain/export/evidence-pack.ts';
import { toJson } from '../../domain/export/json.ts';
import { formatReference } from '../../domain/export/reference.ts';
import { toRis } from '../../domain/export/ris.ts';
import { toSources, type Selection } from '../../domain/export/selection.ts';
import { toTimelineJs } from '../../domain/export/timelinejs.ts';
import type { Dataset } from '../../domain/events/dataset.ts';
import type { Translate } from '../../i18n/react.tsx';
import { toEventWords } from './event-words.ts';
import type { TextFormat } from './formats.ts';
import { toViewWork, type Words } from './view-work.ts';

/** A selection in a format, as text. */
export function writeExport(
  format: Exclude<TextFormat, 'svg'>,
  selection: Selection,
  dataset: Dataset,
  words: Words,
): string {
  const { t, tExport } = words;
  switch (format) {
    case 'csv':
      return toCsv(selection.events);
    case 'json':
      return toJson(selection, dataset);
    case 'ics':
      return toCalendar(selection, {
        name: t('app.name'),
        date: tExport('calendar.date'),
        sources: tExport('calendar.sources'),
      });
    case 'timelinejs':
      return toTimelineJs(selection, { read: tExport('read') });
    case 'pack':
      return toEvidencePack(selection, toPackWords(selection, words), dataset.actors);
    case 'bib':
      return toBibtex(toSourceItems(selection, t));
    case 'ris':
      return toRis(toSourceItems(selection, t));
    case 'csl':
      return toCslJson(toSourceItems(selection, t));
  }
}

function toSourceItems({ events }: Selection, t: Translate): readonly CslItem[] {
  return toSources(events).map((source) => toCslItem(source, (wire) => t('detail.wire', { wire })));
}

function toPackWords(selection: Selection, words: Words): PackWords {
  const { t, tExport } = words;
  const { events, lang, total, possible } = selection;
  const count = t('result.count', { count: events.length, total });
  return {
    ...toEventWords(t),
    app: t('app.title'),
    count: possible > 0 ? `${count}, ${t('result.possible', { count: possible })}` : count,
    online: tExport('pack.online'),
    cite: tExport('pack.cite'),
    contents: tExport('pack.contents'),
    licence: tExport('pack.licence'),
    citation: formatReference(toViewWork(selection, events.length, words), lang),
    citationOf: (event) => formatReference(toEventItem(event, selection, t('app.name')), lang),
    exported: (day) => tExport('pack.exported', { day }),
    version: (version) => t('footer.version', { version }),
  };
}
