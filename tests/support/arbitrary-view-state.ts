import fc from 'fast-check';
import type { Dataset, HistoricalEvent } from '../../src/domain/events/dataset';
import { OUTCOMES } from '../../src/domain/events/outcomes';
import { MATCHES, toFacetIds, type Facet } from '../../src/domain/facets/facets';
import { toBlocIds } from '../../src/domain/facets/members';
import type { Filters } from '../../src/domain/facets/filter-events';
import { LOCALES } from '../../src/domain/locale';
import { MAX_QUERY } from '../../src/domain/permalink/params';
import {
  BAND_CHOICES,
  LIST_ORDERS,
  NOTHING_OPEN,
  PINS,
  VIEWS,
  type ColorScheme,
  type ViewState,
} from '../../src/domain/permalink/view-state';
import { LANE_KINDS } from '../../src/domain/timeline/lanes';
import { toDefaultWindow, toReach, type TimeWindow } from '../../src/domain/timeline/time-window';
import { eventsOf } from './fixture-dataset';

/** Days from..to inside the reach of links, near the data more often than far from it. */
export function arbitraryWindow(dataset: Dataset): fc.Arbitrary<TimeWindow> {
  const defaults = toDefaultWindow(dataset);
  const dayIn = ({ from, to }: TimeWindow) => fc.integer({ min: from, max: to });
  const day = fc.oneof(
    { weight: 2, arbitrary: dayIn(dataset.extent) },
    { weight: 1, arbitrary: dayIn(toReach(dataset)) },
    { weight: 1, arbitrary: fc.constantFrom(...eventsOf(dataset).flatMap(toEdges)) },
    { weight: 1, arbitrary: fc.constantFrom(defaults.from, defaults.to) },
  );
  return fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
}

function toEdges({ date }: HistoricalEvent): readonly number[] {
  const days = [...date.strict, ...date.fuzzy].filter((day) => day !== null);
  return days.flatMap((day) => [day - 1, day, day + 1]);
}

/** Some ids of a facet in the dataset's order, without duplicates: none, few or all. */
function arbitraryChoice(dataset: Dataset, facet: Facet): fc.Arbitrary<readonly string[]> {
  const ids = toFacetIds(facet, dataset);
  const few = fc.subarray([...ids], { maxLength: Math.min(4, ids.length) });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<readonly string[]>([]) },
    { weight: 4, arbitrary: few },
    { weight: 1, arbitrary: fc.subarray([...ids]) },
    { weight: 1, arbitrary: fc.constant(ids) },
  );
}

/** Actors of one event, which "all" must find together, or any others. */
function arbitraryActors(dataset: Dataset): fc.Arbitrary<readonly string[]> {
  const together = fc
    .constantFrom(...eventsOf(dataset))
    .chain((event) => fc.subarray(event.actors.map(({ id }) => id)))
    .map((chosen) => toFacetIds('actor', dataset).filter((id) => chosen.includes(id)));
  return fc.oneof(arbitraryChoice(dataset, 'actor'), together);
}

/** Mostly beginnings of words of the dataset, in any case; sometimes words that no event has. */
function arbitraryWords(dataset: Dataset): fc.Arbitrary<string> {
  const words = eventsOf(dataset).flatMap(({ title }) => `${title.fr} ${title.en}`.split(' '));
  const prefix = fc
    .tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 8 }), fc.boolean())
    .map(([word, length, isLoud]) => (isLoud ? word.toUpperCase() : word).slice(0, length));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: prefix },
    { weight: 2, arbitrary: fc.tuple(prefix, prefix).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.string() },
  );
}

/** Everything that decides which events are seen, such that there often are some. */
export function arbitraryFilters(dataset: Dataset): fc.Arbitrary<Filters> {
  return fc
    .record({
      window: arbitraryWindow(dataset),
      nature: arbitraryChoice(dataset, 'nature'),
      actor: arbitraryActors(dataset),
      theme: arbitraryChoice(dataset, 'theme'),
      source: arbitraryChoice(dataset, 'source'),
      certainty: arbitraryChoice(dataset, 'certainty'),
      members: fc.subarray([...toBlocIds(dataset)]),
      match: fc.constantFrom(...MATCHES),
      q: arbitraryWords(dataset),
    })
    .map(({ window, ...filters }) => ({ ...window, ...filters }));
}

/** What a reader may type and a link must carry, trimmed and well-formed. */
const arbitraryQuery: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      '',
      'goïta',
      'œuvre',
      '🇲🇱 👩🏽‍⚖️',
      '"l’été"',
      'a&b=c',
      '100 %',
      '%2C',
      'a+b',
      'x,y:z',
    ),
    fc.constantFrom(
      "(c'est) !",
      '#mali',
      '?q=1',
      '../..',
      'fin.',
      '~',
      '*',
      '\\',
      '<b>',
      '%',
      '&amp;',
    ),
    fc.string({ unit: 'grapheme', maxLength: MAX_QUERY }),
    fc.string({ unit: 'binary', maxLength: MAX_QUERY }),
    fc
      .array(fc.constantFrom(...Array.from(' é🙂"&=%+,.:;#?/~!*()\'')), { maxLength: 30 })
      .map((c) => c.join('')),
  )
  .map((text) => text.trim())
  .filter((text) => text.length <= MAX_QUERY);

/** Any view of `dataset` that a link can hold; `scheme` is not shared, and fixed. */
export function arbitraryViewState(dataset: Dataset, scheme: ColorScheme): fc.Arbitrary<ViewState> {
  const choices = fc.record({
    q: arbitraryQuery,
    lanes: fc.constantFrom(...LANE_KINDS),
    outcome: fc.subarray([...OUTCOMES]),
    pins: fc.constantFrom(...PINS),
    view: fc.constantFrom(...VIEWS),
    order: fc.constantFrom(...LIST_ORDERS),
    bands: fc.constantFrom(...BAND_CHOICES),
    lang: fc.constantFrom(...LOCALES),
    scheme: fc.constant(scheme),
    folded: fc.constant([]),
  });
  return fc
    .tuple(arbitraryFilters(dataset), choices, arbitraryOpen(dataset))
    .map(([filters, rest, open]) => ({ ...filters, ...rest, ...open }));
}

/** One open thing, or none. */
function arbitraryOpen(dataset: Dataset): fc.Arbitrary<Pick<ViewState, keyof typeof NOTHING_OPEN>> {
  return fc.oneof(
    fc.constant(NOTHING_OPEN),
    fc.constantFrom(...eventsOf(dataset)).map(({ id }) => ({ ...NOTHING_OPEN, event: id })),
    fc.constantFrom(...dataset.bands).map((id) => ({ ...NOTHING_OPEN, band: id })),
    fc.constantFrom(...dataset.commitments).map((id) => ({ ...NOTHING_OPEN, commitment: id })),
  );
}
