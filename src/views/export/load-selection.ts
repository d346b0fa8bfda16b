import { msToDay } from '../../domain/dates/day.ts';
import type { HistoricalEvent } from '../../domain/events/dataset.ts';
import type { Rows } from '../../domain/events/rows.ts';
import type { ExportedEvent, Selection } from '../../domain/export/selection.ts';
import type { Locale } from '../../domain/locale.ts';
import { toEventPath } from '../../domain/pages/site.ts';
import type { AppServices } from '../../store/react.ts';

/** Events whose details are asked for together. */
const AT_ONCE = 48;

/** Tells how many events are loaded. */
export type OnProgress = (done: number) => void;

/** What an export says of the view: known before anything is loaded. */
export type About = Omit<Selection, 'events'>;

/** The view that is exported, in the language its words are in; `title` are its filters in words. */
export function toAbout(
  { store, selectors, dataset, permalinks }: AppServices,
  title: string,
  lang: Locale,
): About {
  const state = store.getState();
  const { from, to } = selectors.selectWindow(state);
  return {
    title,
    from,
    to,
    total: dataset.size,
    possible: selectors.selectResult(state).possible,
    link: window.location.origin + permalinks.share({ ...state, lang }),
    version: dataset.version,
    today: msToDay(Date.now()),
    lang,
  };
}

/** The events of the view with all there is to say of them. Rejects where something does not arrive. */
export async function loadEvents(
  { dataset, details }: AppServices,
  rows: Rows,
  { lang }: About,
  onProgress: OnProgress,
): Promise<readonly ExportedEvent[]> {
  const aliases = new Map<string, string[]>();
  for (const [alias, id] of dataset.aliases) aliases.set(id, [...(aliases.get(id) ?? []), alias]);
  const load = async (event: HistoricalEvent): Promise<ExportedEvent> => ({
    event,
    detail: await details.load(event),
    aliases: aliases.get(event.id) ?? [],
    link: toEventLink(event, lang),
  });
  const loaded: ExportedEvent[] = [];
  onProgress(0);
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const events = Array.from(rows.subarray(start, start + AT_ONCE), dataset.eventAt);
    loaded.push(...(await Promise.all(events.map(load))));
    onProgress(loaded.length);
  }
  return loaded;
}

/** The address of an event's page, which leads on to the app. */
export function toEventLink({ id }: HistoricalEvent, lang: Locale): string {
  return window.location.origin + import.meta.env.BASE_URL + toEventPath(id, lang);
}
