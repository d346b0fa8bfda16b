import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSheetRest } from '../../../src/views/detail/sheet-rest.ts';

const HEIGHTS = { peek: 460, full: 820 };

describe('a sheet that is let go', () => {
  it('goes to the nearer of its heights', () => {
    expect(toSheetRest(500, 0, HEIGHTS)).toBe('peek');
    expect(toSheetRest(700, 0, HEIGHTS)).toBe('full');
    expect(toSheetRest(400, 0, HEIGHTS)).toBe('peek');
  });

  it('closes when it was drawn far down', () => {
    expect(toSheetRest(200, 0, HEIGHTS)).toBe('closed');
  });

  it('goes on the way that it was thrown', () => {
    expect(toSheetRest(460, -1.5, HEIGHTS)).toBe('full');
    expect(toSheetRest(440, 1.5, HEIGHTS)).toBe('closed');
  });

  it('never rests lower for being let go higher, or thrown more upwards', () => {
    const order = ['closed', 'peek', 'full'];
    const height = fc.integer({ min: 0, max: 900 });
    const speed = fc.float({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(height, height, speed, speed, (a, b, fast, slow) => {
        const low = toSheetRest(Math.min(a, b), Math.max(fast, slow), HEIGHTS);
        const high = toSheetRest(Math.max(a, b), Math.min(fast, slow), HEIGHTS);
        expect(order.indexOf(high)).toBeGreaterThanOrEqual(order.indexOf(low));
      }),
    );
  });
});
