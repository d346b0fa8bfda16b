import { DataSet } from 'vis-data/esnext';
import { describe, expect, it } from 'vitest';
import { syncDataSet } from '../../../src/views/timeline/sync-data-set.ts';

type Row = { readonly id: string; readonly start: number; readonly content?: Element };
const row = (id: string, start = 0): Row => ({ id, start });

/** A data set that holds `rows`, and a log of what it tells of changes. */
function createWatched(rows: readonly Row[]) {
  const dataSet = new DataSet<Row>([...rows]);
  const log: string[] = [];
  dataSet.on('*', (kind, payload) => {
    log.push(`${kind} ${payload.items.join()}`);
  });
  return { dataSet, log };
}

describe('a data set brought to other rows', () => {
  it('holds them and no others', () => {
    const { dataSet } = createWatched([row('a'), row('b'), row('c')]);
    syncDataSet(dataSet, [row('c', 3), row('d'), row('a')]);
    expect(dataSet.get({ order: 'id' })).toEqual([row('a'), row('c', 3), row('d')]);
  });

  it('tells only of what differs', () => {
    const { dataSet, log } = createWatched([row('a'), row('b'), row('c')]);
    syncDataSet(dataSet, [row('a'), row('b', 1), row('d')]);
    expect(log.toSorted()).toEqual(['add d', 'remove c', 'update b']);
  });

  it('says nothing when nothing differs', () => {
    const { dataSet, log } = createWatched([row('a'), row('b')]);
    syncDataSet(dataSet, [{ start: 0, id: 'b' }, row('a')]);
    expect(log).toEqual([]);
  });

  it('can be emptied', () => {
    const { dataSet } = createWatched([row('a')]);
    syncDataSet(dataSet, []);
    expect(dataSet.length).toBe(0);
  });

  it('takes elements as they are: they change in place', () => {
    const content = document.createElement('b');
    const { dataSet, log } = createWatched([{ ...row('a'), content }]);
    content.textContent = 'Changed';
    syncDataSet(dataSet, [{ ...row('a'), content }]);
    expect(log).toEqual([]);
  });
});
