import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDataset } from '../../../src/domain/events/dataset';
import { OUTCOMES } from '../../../src/domain/events/outcomes';
import { toRecord } from '../../../src/domain/events/record';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import {
  filterCommitments,
  fitCommitments,
  partiesOf,
  type CommitmentFilters,
} from '../../../src/domain/relations/filter-commitments';
import { toLifetime } from '../../../src/domain/relations/commitments';
import { NO_FILTER } from '../../../src/domain/permalink/view-state';
import { compileReal } from '../../fixtures/real-dataset';
import { arbitraryFilters } from '../../support/arbitrary-view-state';

const compiled = compileReal();
const dataset = toDataset(compiled.core);
const { commitments } = toRecord(compiled.record);

const EVERYTHING: CommitmentFilters = { ...NO_FILTER, from: -1e6, to: 1e6 };

const find = (filters: Partial<CommitmentFilters>) =>
  filterCommitments(dataset, commitments, { ...EVERYTHING, ...filters });
const idsOf = (filters: Partial<CommitmentFilters>) => find(filters).visible.map(({ id }) => id);

function days(period: string) {
  const [from, to] = parseEdtf(period)?.strict ?? [];
  if (typeof from !== 'number' || typeof to !== 'number') throw new Error(`No period: ${period}`);
  return { from, to };
}

describe('commitments without a filter', () => {
  it('are all there, in the order of their due dates', () => {
    const { visible, matching, counts } = find({});
    expect(visible).toHaveLength(commitments.length);
    expect(matching).toEqual(visible);
    const starts = visible.flatMap(({ due }) => due?.strict[0] ?? []);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)).toBe(commitments.length);
  });
});

describe('commitments filtered by actors', () => {
  it('are those that one of them makes or is made to', () => {
    const { visible } = find({ actor: ['fr'] });
    expect(visible.length).toBeGreaterThan(1);
    for (const one of visible) expect(partiesOf(one)).toContain('fr');
  });

  it('are those between all of them, when all are asked for', () => {
    expect(idsOf({ actor: ['fr', 'ne'], match: 'all' })).toEqual(['fr-ne-withdrawal-end-2023']);
    expect(idsOf({ actor: ['fr', 'ne'] }).length).toBeGreaterThan(3);
  });

  it('are those of a bloc’s members too, as the bloc was when they were announced', () => {
    const alone = idsOf({ actor: ['aes'] });
    const together = idsOf({ actor: ['aes'], members: ['aes'] });
    expect(alone).not.toContain('ml-ecowas-exit');
    expect(together).toEqual(expect.arrayContaining([...alone, 'ml-ecowas-exit']));
    expect(together).not.toContain('ml-charter-18-months'); // of 2020: there was no alliance
  });
});

describe('commitments filtered by words', () => {
  it('have every word, or its beginning, in either language or in the names of their actors', () => {
    expect(idsOf({ q: 'senou refin' })).toEqual(['ml-gold-refinery-2026']);
    expect(idsOf({ q: 'cereales' })).toEqual(idsOf({ q: 'grain' }));
    expect(idsOf({ q: 'rosatom' })).toEqual(['bf-nuclear-plant-2030']);
    expect(idsOf({ q: 'zelensky' })).toEqual([]);
  });
});

describe('commitments in a window', () => {
  it('are those whose days, from announcement to outcome, touch it', () => {
    expect(idsOf(days('2007/2011'))).toEqual(['mcc-compact-five-years']);
    expect(idsOf(days('1995'))).toEqual([]);
    expect(idsOf(days('2029'))).not.toContain('mcc-compact-five-years');
  });

  it('can all be seen by the window that fits them', () => {
    const window = fitCommitments(dataset, commitments);
    expect(window && idsOf(window)).toHaveLength(commitments.length);
    expect(fitCommitments(dataset, [])).toBeUndefined();
  });
});

describe('commitments filtered by anything', () => {
  const arbitrary = fc
    .tuple(arbitraryFilters(dataset), fc.subarray([...OUTCOMES]))
    .map(([filters, outcome]) => ({ ...filters, outcome }));

  it('are counted by outcome as one would see them with that outcome alone', () => {
    fc.assert(
      fc.property(arbitrary, (filters) => {
        const { counts } = filterCommitments(dataset, commitments, filters);
        for (const outcome of OUTCOMES) {
          const only = filterCommitments(dataset, commitments, { ...filters, outcome: [outcome] });
          expect(only.visible).toHaveLength(counts[outcome]);
        }
      }),
    );
  });

  it('are those of the window among those that match', () => {
    fc.assert(
      fc.property(arbitrary, (filters) => {
        const { visible, matching } = filterCommitments(dataset, commitments, filters);
        const inside = matching.filter((one) => {
          const [first, last] = toLifetime(one, dataset.until);
          return first <= filters.to && last >= filters.from;
        });
        expect(visible).toEqual(inside);
      }),
    );
  });
});
