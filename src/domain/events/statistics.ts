import { toCivilDate } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { countOrigins } from './origins.ts';
import type { AuthoredDataset } from './parse-dataset.ts';
import type { Source } from './schemas.ts';

/** How many of something there are under each name. */
export type Tally<Name extends string = string> = ReadonlyMap<Name, number>;

/** What the dataset holds, as editors ask. Every tally of events counts an event once under a name. */
export type Statistics = {
  readonly events: number;
  readonly sources: number;
  readonly evidence: number;
  readonly quotes: number;
  readonly disagreements: number;
  /** Events whose interactions are coded, and those interactions. */
  readonly coded: number;
  readonly interactions: number;
  /** Events with positions. */
  readonly positioned: number;
  readonly links: number;
  readonly bands: number;
  /** Outcome → commitments, most first. */
  readonly byOutcome: Tally;
  /** Year of the first day → events, oldest first. */
  readonly byYear: Tally;
  /** Type → events, most first, as are the following. */
  readonly byType: Tally;
  readonly byActor: Tally;
  readonly byTheme: Tally;
  /** Language of a source that is cited → sources. */
  readonly byLanguage: Tally<Source['lang']>;
  /** Kind of a source that is cited → sources. */
  readonly byKind: Tally<Source['kind']>;
  /** Number of independent origins → events, fewest first. */
  readonly byOrigins: Tally;
};

export function toStatistics(dataset: AuthoredDataset): Statistics {
  const events = dataset.events.map(({ record }) => record);
  const sources = new Map(dataset.sources.map(({ record }) => [record.id, record]));
  const evidence = events.flatMap((event) => event.evidence);
  const cited = new Set(evidence.map(({ source }) => source));
  const originsOf = ({ evidence }: (typeof events)[number]) =>
    countOrigins(evidence.flatMap(({ source }) => sources.get(source) ?? []));
  return {
    events: events.length,
    sources: cited.size,
    evidence: evidence.length,
    quotes: evidence.filter(({ kind }) => kind === 'quote').length,
    disagreements: events.flatMap(({ disagreements = [] }) => disagreements).length,
    coded: events.filter(({ interactions = [] }) => interactions.length > 0).length,
    interactions: events.flatMap(({ interactions = [] }) => interactions).length,
    positioned: events.filter(({ positions = [] }) => positions.length > 0).length,
    links: events.flatMap(({ links = [] }) => links).length,
    bands: dataset.bands.length,
    byOutcome: tally(
      dataset.commitments.map(({ record }) => record.outcome),
      byCount,
    ),
    byYear: tally(
      events.map(({ date }) => yearOf(date)),
      byName,
    ),
    byType: tally(
      events.map(({ type }) => type),
      byCount,
    ),
    byActor: tally(
      events.flatMap(({ actors }) => actors),
      byCount,
    ),
    byTheme: tally(
      events.flatMap(({ themes }) => themes),
      byCount,
    ),
    byLanguage: tally(
      [...cited].flatMap((id) => sources.get(id)?.lang ?? []),
      byCount,
    ),
    byKind: tally(
      [...cited].flatMap((id) => sources.get(id)?.kind ?? []),
      byCount,
    ),
    byOrigins: tally(
      events.map((event) => String(originsOf(event))),
      byName,
    ),
  };
}

function yearOf(date: string): string {
  const first = parseEdtf(date)?.strict[0];
  return first === undefined || first === null ? '-' : String(toCivilDate(first).year);
}

type Order = (a: readonly [string, number], b: readonly [string, number]) => number;
const byName: Order = ([a], [b]) => a.localeCompare(b, 'en', { numeric: true });
const byCount: Order = (a, b) => b[1] - a[1] || byName(a, b);

function tally<Name extends string>(names: readonly Name[], order: Order): Tally<Name> {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].toSorted(order));
}
