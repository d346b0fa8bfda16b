import { readDate } from './columns.ts';
import { isUncertain } from './certainty.ts';
import type { AuthoredDataset } from './parse-dataset.ts';
import { MAX_LENGTH, type Source } from './schemas.ts';
import { toStatistics, type Statistics } from './statistics.ts';

/** Since when the dataset is densest, and how many actors show what was looked for. */
const RECENT = '2022';
const SHOWN_ACTORS = 8;

type Counted<Name extends string = string> = readonly (readonly [name: Name, count: number])[];

/** What the account of the method says in numbers. Lists have the most frequent first. */
export type Figures = Pick<
  Statistics,
  | 'events'
  | 'sources'
  | 'quotes'
  | 'disagreements'
  | 'coded'
  | 'interactions'
  | 'positioned'
  | 'bands'
> & {
  readonly commitments: number;
  /** Events that rest on one independent origin. */
  readonly singleOrigin: number;
  /** Events whose day is not sure. */
  readonly uncertain: number;
  /** Events since the year from which the dataset is densest, as text. */
  readonly recent: { readonly year: string; readonly events: number };
  /** Documents that quotes are taken from, the articles in them, and the most characters of a quote. */
  readonly quoted: {
    readonly documents: number;
    readonly articles: number;
    readonly characters: number;
  };
  /** Sources that are cited. */
  readonly byLanguage: Counted<Source['lang']>;
  readonly byKind: Counted<Source['kind']>;
  /** The actors named most, by id → events. */
  readonly byActor: Counted;
  /** Events of the first release; 0 for a dataset never released. */
  readonly firstRelease: number;
};

/** Counts what the account of the method says in numbers. */
export function toFigures(dataset: AuthoredDataset): Figures {
  const statistics = toStatistics(dataset);
  const { events, sources, quotes, disagreements, coded, interactions, positioned, bands } =
    statistics;
  const evidence = dataset.events.flatMap(({ record }) => record.evidence);
  const quotedIds = new Set(
    evidence.filter(({ kind }) => kind === 'quote').map(({ source }) => source),
  );
  const quoted = dataset.sources.filter(({ record }) => quotedIds.has(record.id));
  return {
    events,
    sources,
    quotes,
    disagreements,
    coded,
    interactions,
    positioned,
    bands,
    commitments: dataset.commitments.length,
    singleOrigin: statistics.byOrigins.get('1') ?? 0,
    uncertain: dataset.events.filter(({ record }) => isUncertain(readDate(record.date))).length,
    recent: {
      year: RECENT,
      events: [...statistics.byYear]
        .filter(([year]) => year >= RECENT)
        .reduce((sum, [, count]) => sum + count, 0),
    },
    quoted: {
      documents: new Set(quoted.map(({ record }) => record.file)).size,
      articles: quoted.length,
      characters: MAX_LENGTH.quote,
    },
    byLanguage: [...statistics.byLanguage],
    byKind: [...statistics.byKind],
    byActor: [...statistics.byActor].slice(0, SHOWN_ACTORS),
    firstRelease: Object.keys(dataset.history[0]?.record.added ?? {}).length,
  };
}
