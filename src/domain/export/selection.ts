import type { Day } from '../dates/day.ts';
import type {
  ActorFacts,
  EventDetail,
  HistoricalEvent,
  PlaceFacts,
  SourceCard,
} from '../events/dataset.ts';
import type { Locale } from '../locale.ts';

/** What an event's sources say of it, each piece of evidence with its source. */
export type ExportedDetail = Omit<EventDetail, 'evidence' | 'thread'> & {
  readonly evidence: readonly (EventDetail['evidence'][number] & { readonly card: SourceCard })[];
  readonly actors: Readonly<Record<string, ActorFacts>>;
  readonly places: Readonly<Record<string, PlaceFacts>>;
};

/** An event with all there is to say of it. */
export type ExportedEvent = {
  readonly event: HistoricalEvent;
  readonly detail: ExportedDetail;
  /** Former ids that lead to it. */
  readonly aliases: readonly string[];
  /** The address of the event. */
  readonly link: string;
};

/** What is exported: the events of one view, in order of their first day, and what says which view it was. */
export type Selection = {
  readonly events: readonly ExportedEvent[];
  /** Number of events of the whole dataset. */
  readonly total: number;
  /** How many of `events` may lie outside the period. */
  readonly possible: number;
  /** What is chosen, in words: "Mali · United States". */
  readonly title: string;
  /** Days of the period, both included. */
  readonly from: Day;
  readonly to: Day;
  /** The address of the view. */
  readonly link: string;
  /** Version of the dataset; absent from one never released. */
  readonly version: string | undefined;
  /** The day it is exported, in UTC. */
  readonly today: Day;
  readonly lang: Locale;
};

/** A source with its id. */
export type ExportedSource = SourceCard & { readonly id: string };

/** The sources that the events cite, each once, in the order in which they are first cited. */
export function toSources(events: readonly ExportedEvent[]): readonly ExportedSource[] {
  const pieces = events.flatMap(({ detail }) => detail.evidence);
  const cards = new Map(pieces.map(({ source, card }) => [source, card]));
  return [...cards].map(([id, card]) => ({ id, ...card }));
}
