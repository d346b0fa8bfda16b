import type {
  Dataset,
  DetailChunk,
  EventDetail,
  HistoricalEvent,
} from '../domain/events/dataset.ts';
import { withCards, type SourcedEvidence } from '../domain/events/record.ts';

/** An open event's texts, each piece of evidence with its source, and what is known of its actors and places by id. */
export type LoadedDetail = Omit<EventDetail, 'evidence'> & {
  readonly evidence: SourcedEvidence;
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
      const evidence = withCards(detail.evidence, chunk.sources);
      return { ...detail, evidence, actors: chunk.actors, places: chunk.places };
    },
  };
}
