import { expect, describe, it } from 'vitest';
import { toDataset } from '../../src/domain/events/dataset';
import { toRecord, type HistoricalRecord } from '../../src/domain/events/record';
import { toDefaultViewState } from '../../src/domain/permalink/view-state';
import { createAppStore } from '../../src/store/app-store';
import { createRecordLoader } from '../../src/store/record-loader';
import { compileFixture } from '../support/fixture-dataset';

const { core, record: compiled } = compileFixture();
const dataset = toDataset(core);
const record = toRecord(compiled);
const defaults = toDefaultViewState({ dataset, lang: 'fr', view: 'list', scheme: 'system' });

function open(fetchRecord: () => Promise<HistoricalRecord>) {
  const store = createAppStore(dataset, defaults);
  return { store, loader: createRecordLoader(store, fetchRecord) };
}

describe('what lasted and what was promised', () => {
  it('is fetched once, whoever asks, and is no choice of the reader', async () => {
    let fetched = 0;
    const { store, loader } = open(() => {
      fetched += 1;
      return Promise.resolve(record);
    });
    const { lastChange } = store.getState();
    expect(store.getState().record).toBeUndefined();
    await Promise.all([loader.load(), loader.load()]);
    await loader.load();
    expect(fetched).toBe(1);
    expect(store.getState()).toMatchObject({ record, lastChange });
  });

  it('can be asked for again when it did not arrive', async () => {
    let isBroken = true;
    const { store, loader } = open(() =>
      isBroken ? Promise.reject(new Error('The line is broken')) : Promise.resolve(record),
    );
    await expect(loader.load()).rejects.toThrow('broken');
    isBroken = false;
    await loader.load();
    expect(store.getState().record).toBe(record);
  });
});
