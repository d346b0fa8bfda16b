import type {
  Dataset,
  DetailChunk,
  EventDetail,
  HistoricalEvent,
  SourceCard,
} from '../domain/events/dataset.ts';

/** An open event's texts, each piece of evidence with its source, and what is known of its actors and places by id. */
export type LoadedDetail = Omit<EventDetail, 'evidence'> & {
  readonly evidence: readonly (EventDetail['evidence'][number] & { readonly card: SourceCard })[];
  readonly actors: DetailChunk['actors'];
  readonly places: DetailChunk['places'];
};

export type DetailLoader = {
  /** Rejects when the chunk cannot be fetched; asking again tries again. */
  readonly load: (event: HistoricalEvent) => Promise<LoadedDetail>;
};

/** The one way to details: views ask by event, chunks are fetched once and kept. */
export function createDetailLoader(
  dataset: Dataset,
  fetchChunk: (index: number) => Promise<DetailChunk>,
): DetailLoader {
  const chunks = new Map<number, Promise<DetailChunk>>();
  const loadChunk = (index: number): Promise<DetailChunk> => {
    const loading = chunks.get(index) ?? fetchChunk(index);
    chunks.set(index, loading);
    loading.catch(() => chunks.delete(index));
    return loading;
  };
  return {
    load: async (event) => {
      const chunk = await loadChunk(Math.floor(event.index / dataset.chunkSize));
      const detail = chunk.events[event.index % dataset.chunkSize];
      if (detail === undefined) throw new Error(`No detail for ${event.id}`);
      const evidence = detail.evidence.map((piece) => withCard(piece, chunk));
      return { ...detail, evidence, actors: chunk.actors, places: chunk.places };
    },
  };
}

function withCard(piece: EventDetail['evidence'][number], { sources }: DetailChunk) {
  const card = sources[piece.source];
  if (card === undefined) throw new Error(`No source ${piece.source}`);
  return { ...piece, card };
}
