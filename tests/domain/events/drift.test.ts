import { describe, expect, it } from 'vitest';
import { toDrift, type CompiledHistory } from '../../../src/domain/events/drift';
import { compileHistory } from '../../../src/domain/events/history';
import { toAllRows } from '../../../src/domain/events/rows';
import { VERSION } from '../../fixtures/authored-dataset';
import { fixtureDataset, fixtureFiles, parseValid } from '../../support/fixture-dataset';

const dataset = fixtureDataset();
const FIRST = '2022-04-01-abc123';
const COUP = '2020-beta-coup';
const VISIT = '2020-03-05-eva-visits-betaport';
const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
/** A former id of the visit. */
const FORMER = '2020-03-06-eva-in-betaport';

const all = toAllRows(dataset.size);
const version = (name: string, changes: Partial<CompiledHistory[number]>) => ({
  version: name,
  added: [],
  corrected: [],
  removed: [],
  ...changes,
});

/** Ids of what has changed since the first of these versions, in the view of these events. */
function changes(later: CompiledHistory, rows = all) {
  const drift = toDrift(dataset, [version(FIRST, {}), ...later], FIRST, rows);
  if (drift.kind !== 'changed') return drift.kind;
  const idsOf = (events: typeof drift.added) => events.map(({ id }) => id);
  return {
    added: idsOf(drift.added),
    corrected: idsOf(drift.corrected),
    removed: idsOf(drift.removed),
  };
}

const NOTHING = { added: [], corrected: [], removed: [] };

describe('the history that the browser gets', () => {
  it('says what each version changed, but for the first, without fingerprints', () => {
    expect(compileHistory(parseValid(fixtureFiles()))).toEqual([
      version(FIRST, {}),
      version(VERSION, { corrected: [COUP], removed: ['2022-beta-leaves'] }),
    ]);
  });
});

describe('what has changed in a view since a version', () => {
  it('is nothing since the last one', () => {
    expect(changes([])).toEqual(NOTHING);
  });

  it('is what later versions added and corrected, in the order of the dataset', () => {
    const later = [
      version('2022-05-01-aaaaaa', { added: [SANCTIONS], corrected: [COUP] }),
      version('2022-06-01-bbbbbb', { added: [VISIT] }),
    ];
    expect(changes(later)).toEqual({ ...NOTHING, added: [VISIT, SANCTIONS], corrected: [COUP] });
  });

  it('is only what the view shows', () => {
    const later = [version('2022-05-01-aaaaaa', { added: [SANCTIONS], corrected: [COUP] })];
    const rows = Int32Array.of(dataset.rowOf(COUP) ?? -1);
    expect(changes(later, rows)).toEqual({ ...NOTHING, corrected: [COUP] });
    expect(changes(later, new Int32Array())).toEqual(NOTHING);
  });

  it('names what was removed by the event that took it over', () => {
    expect(changes([version('2022-05-01-aaaaaa', { removed: [FORMER] })])).toEqual({
      ...NOTHING,
      removed: [VISIT],
    });
  });

  it('is added once, whatever was corrected afterwards', () => {
    const later = [
      version('2022-05-01-aaaaaa', { added: [VISIT] }),
      version('2022-06-01-bbbbbb', { corrected: [VISIT] }),
    ];
    expect(changes(later)).toEqual({ ...NOTHING, added: [VISIT] });
  });

  it('is nothing for what came and went, and a correction for what went and came', () => {
    const later = [
      version('2022-05-01-aaaaaa', { added: [FORMER], removed: [COUP] }),
      version('2022-06-01-bbbbbb', { added: [COUP], removed: [FORMER] }),
    ];
    expect(changes(later)).toEqual({ ...NOTHING, corrected: [COUP] });
  });

  it('cannot be told since a version that never was, or is not known yet', () => {
    const history = [version(FIRST, {}), version(VERSION, {})];
    expect(toDrift(dataset, history, '2022-04-15-abcdef', all)).toEqual({ kind: 'unknown' });
    expect(toDrift(dataset, history, '2022-05-01-ffffff', all)).toEqual({ kind: 'unknown' });
    expect(toDrift(dataset, history, '2022-05-02-000000', all)).toEqual({ kind: 'newer' });
    expect(toDrift(dataset, [], FIRST, all)).toEqual({ kind: 'unknown' });
  });
});
