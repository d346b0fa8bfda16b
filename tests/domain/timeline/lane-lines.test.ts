import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLaneLines } from '../../../src/domain/timeline/lane-lines';

const counts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 15 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the lines of titles', () => {
  it('are one a lane at least, and no more than there are unless there are too few', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: -5, max: 60 }), (events, lines) => {
        const shares = toLaneLines(events, lines);
        expect(shares).toHaveLength(events.length);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
        expect(sum(shares)).toBeLessThanOrEqual(Math.max(lines, events.length));
      }),
    );
  });

  it('are never more than a lane has events', () => {
    fc.assert(
      fc.property(counts, fc.nat(60), (events, lines) => {
        for (const [lane, share] of toLaneLines(events, lines).entries()) {
          expect(share).toBeLessThanOrEqual(events[lane] ?? 0);
        }
      }),
    );
  });

  it('go to the lanes with most events, without starving the others', () => {
    const [busy = 0, quiet = 0] = toLaneLines([100, 25], 8);
    expect(busy).toBeGreaterThan(quiet);
    expect(quiet).toBeGreaterThan(1);
    expect(toLaneLines([5, 5, 5], 9)).toEqual([3, 3, 3]);
  });
});
