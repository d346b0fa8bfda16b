import { describe, expect, it, vi } from 'vitest';
import { toDataset, type DetailChunk } from '../../src/domain/events/dataset';
import { createDetailLoader } from '../../src/store/detail-loader';
import { compileReal } from '../fixtures/real-dataset';
import { compileFixture, eventOf, eventsOf } from '../support/fixture-dataset';

const { core, chunks } = compileReal();
const dataset = toDataset(core);
const VISIT = '2020-03-05-eva-visits-betaport';

async function chunkAt(index: number): Promise<DetailChunk> {
  const chunk = chunks[index];
  if (chunk === undefined) throw new Error(`No chunk ${index}`);
  return Promise.resolve(chunk);
}

const at = (row: number) => {
  const event = eventsOf(dataset)[row];
  if (event === undefined) throw new Error(`No event ${row}`);
  return event;
};

describe('the detail loader', () => {
  it('gives each event its own details, each piece of evidence with its source', async () => {
    const loader = createDetailLoader(dataset, chunkAt);
    for (const event of eventsOf(dataset)) {
      const written = chunks[Math.floor(event.index / core.chunkSize)];
      const detail = await loader.load(event);
      expect(detail.summary).toEqual(written?.events[event.index % core.chunkSize]?.summary);
      for (const { source, card } of detail.evidence)
        expect(card).toEqual(written?.sources[source]);
    }
  });

  it('gives what sources differ on, and links', async () => {
    const small = compileFixture();
    const fixture = toDataset(small.core);
    const fetchChunk = async (index: number) =>
      Promise.resolve(small.chunks[index] ?? { events: [], sources: {}, actors: {}, places: {} });
    const detail = await createDetailLoader(fixture, fetchChunk).load(eventOf(fixture, VISIT));
    expect(detail.disagreements).toMatchObject([{ field: 'date', kept: 1 }]);
    expect(detail.links).toEqual([
      { kind: 'part-of', event: '2019-gamma-programme' },
      { kind: 'follows', event: '2020-02-alpha-beta-meeting' },
    ]);
    expect(detail.evidence.map(({ key, card }) => [key, card.origin])).toEqual([
      ['e1', 'Gazette d’Alpha'],
      ['e2', 'Zeta'],
      ['e3', 'Zeta'],
    ]);
  });

  it('fetches a chunk once, for events asked one after the other or together', async () => {
    const fetchChunk = vi.fn(chunkAt);
    const loader = createDetailLoader(dataset, fetchChunk);
    await Promise.all([loader.load(at(0)), loader.load(at(1)), loader.load(at(0))]);
    await loader.load(at(core.chunkSize - 1));
    expect(fetchChunk.mock.calls).toEqual([[0]]);
    await loader.load(at(core.chunkSize));
    expect(fetchChunk.mock.calls).toEqual([[0], [1]]);
  });

  it('fetches nothing before it is asked', () => {
    const fetchChunk = vi.fn(chunkAt);
    createDetailLoader(dataset, fetchChunk);
    expect(fetchChunk).not.toHaveBeenCalled();
  });

  it('fails when a chunk cannot be fetched, and tries again when asked again', async () => {
    const fetchChunk = vi.fn(chunkAt).mockRejectedValueOnce(new Error('offline'));
    const loader = createDetailLoader(dataset, fetchChunk);
    const together = await Promise.allSettled([loader.load(at(0)), loader.load(at(1))]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(fetchChunk).toHaveBeenCalledTimes(1);
    await expect(loader.load(at(0))).resolves.toMatchObject({
      summary: chunks[0]?.events[0]?.summary,
    });
    await loader.load(at(1));
    expect(fetchChunk).toHaveBeenCalledTimes(2);
  });

  it('fails for an event that its chunk does not hold', async () => {
    const empty = async () =>
      Promise.resolve<DetailChunk>({ events: [], sources: {}, actors: {}, places: {} });
    await expect(createDetailLoader(dataset, empty).load(at(0))).rejects.toThrow(at(0).id);
  });

  it('fails for evidence whose source its chunk does not hold', async () => {
    const sourceless = async (index: number) => ({ ...(await chunkAt(index)), sources: {} });
    await expect(createDetailLoader(dataset, sourceless).load(at(0))).rejects.toThrow(/source/);
  });
});
