import type { Compiled } from '../../src/domain/events/compile-dataset';
import { toDataset } from '../../src/domain/events/dataset';
import { parseEdtf } from '../../src/domain/dates/edtf';
import type { Selection } from '../../src/domain/export/selection';
import type { Locale } from '../../src/domain/locale';
import { createDetailLoader } from '../../src/store/detail-loader';
import { compileFixture, eventsOf } from './fixture-dataset';

const SITE = 'https://frise.example/';

type Options = {
  readonly compiled?: Compiled;
  readonly lang?: Locale;
  /** Those of these ids; all unless given. */
  readonly ids?: readonly string[];
};

/** Events as an export gets them, with everything loaded. */
export async function selectionOf({
  compiled = compileFixture(),
  lang = 'fr',
  ids,
}: Options = {}): Promise<Selection> {
  const dataset = toDataset(compiled.core);
  const loader = createDetailLoader(dataset, (index) => {
    const chunk = compiled.chunks[index];
    if (chunk === undefined) throw new Error(`No chunk ${index}`);
    return Promise.resolve(chunk);
  });
  const wanted = eventsOf(dataset).filter(({ id }) => ids?.includes(id) ?? true);
  const aliases = Object.entries(compiled.core.aliases);
  const events = wanted.map(async (event) => ({
    event,
    detail: await loader.load(event),
    aliases: aliases.flatMap(([alias, id]) => (id === event.id ? [alias] : [])),
    link: `${SITE}?event=${event.id}&lang=${lang}`,
  }));
  return {
    events: await Promise.all(events),
    total: dataset.size,
    possible: 0,
    title: 'Alpha et Bêta',
    from: dataset.extent.from,
    to: dataset.extent.to,
    link: `${SITE}?from=2019-01-01&actor=alpha,beta`,
    version: dataset.version,
    today: dayOf('2026-11-22'),
    lang,
  };
}

/** The same selection with its first event changed. */
export function withFirst(
  selection: Selection,
  change: (first: Selection['events'][number]) => Selection['events'][number],
): Selection {
  const [first, ...others] = selection.events;
  if (first === undefined) throw new Error('Nothing is selected');
  return { ...selection, events: [change(first), ...others] };
}

/** An event with another date. */
export function dated(selection: Selection, edtf: string): Selection {
  const date = parseEdtf(edtf);
  if (date === null) throw new Error(`No date: ${edtf}`);
  return withFirst(selection, (first) => ({ ...first, event: { ...first.event, date } }));
}

/** A text of an event that is made to break a format. */
export function titled(selection: Selection, title: string): Selection {
  return withFirst(selection, (first) => ({
    ...first,
    event: { ...first.event, title: { fr: title, en: title } },
  }));
}

export function dayOf(edtf: string): number {
  const day = parseEdtf(edtf)?.strict[0];
  if (typeof day !== 'number') throw new Error(`No day: ${edtf}`);
  return day;
}
