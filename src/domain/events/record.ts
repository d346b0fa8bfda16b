import type { EdtfDate } from '../dates/edtf.ts';
import { readDate } from './columns.ts';
import type { EventDetail, SourceCard } from './dataset.ts';
import type { Band as AuthoredBand, Commitment as AuthoredCommitment } from './schemas.ts';

type Evidence = EventDetail['evidence'];

/** What the build writes of the states that last and of what was promised. */
export type CompiledRecord = {
  readonly bands: readonly (Omit<AuthoredBand, 'evidence'> & { readonly evidence: Evidence })[];
  readonly commitments: readonly (Omit<AuthoredCommitment, 'evidence'> & {
    readonly evidence: Evidence;
  })[];
  /** The sources of both, by id. */
  readonly sources: Readonly<Record<string, SourceCard>>;
};

/** Pieces of evidence, each with its source. */
export type SourcedEvidence = readonly (Evidence[number] & { readonly card: SourceCard })[];

/** A state that lasts between two actors, or of one: its ids are in `actors`. */
export type Band = Omit<CompiledRecord['bands'][number], 'pair' | 'actor' | 'date' | 'evidence'> & {
  readonly actors: readonly string[];
  readonly date: EdtfDate;
  readonly evidence: SourcedEvidence;
};

/** What an actor said it would do, by when, and what became of it. */
export type Commitment = Omit<
  CompiledRecord['commitments'][number],
  'announced' | 'due' | 'settled' | 'evidence'
> & {
  readonly announced: EdtfDate;
  readonly due: EdtfDate | undefined;
  readonly settled: EdtfDate | undefined;
  readonly evidence: SourcedEvidence;
};

/** The record of what lasted and what was promised, beside the events. */
export type HistoricalRecord = {
  readonly bands: readonly Band[];
  readonly commitments: readonly Commitment[];
};

/** Reads the compiled record. It comes from our own build: a fault here is a broken deployment, and throws. */
export function toRecord({ bands, commitments, sources }: CompiledRecord): HistoricalRecord {
  return {
    bands: bands.map(({ pair, actor, ...band }) => ({
      ...band,
      actors: pair ?? (actor === undefined ? [] : [actor]),
      date: readDate(band.date),
      evidence: withCards(band.evidence, sources),
    })),
    commitments: commitments.map((commitment) => ({
      ...commitment,
      announced: readDate(commitment.announced),
      due: maybeDate(commitment.due),
      settled: maybeDate(commitment.settled),
      evidence: withCards(commitment.evidence, sources),
    })),
  };
}

/** Puts to each piece of evidence the card of its source. Throws where `sources` lacks it. */
export function withCards(
  evidence: Evidence,
  sources: Readonly<Record<string, SourceCard>>,
): SourcedEvidence {
  return evidence.map((piece) => {
    const card = sources[piece.source];
    if (card === undefined) throw new Error(`No source ${piece.source}`);
    return { ...piece, card };
  });
}

function maybeDate(text: string | undefined): EdtfDate | undefined {
  return text === undefined ? undefined : readDate(text);
}
