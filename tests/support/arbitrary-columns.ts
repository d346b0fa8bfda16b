import fc from 'fast-check';
import { FAMILIES } from '../../src/domain/events/families.ts';
import type { EventColumns } from '../../src/domain/events/columns.ts';

export type ColumnsOfTime = Pick<
  EventColumns,
  'first' | 'last' | 'possibleFirst' | 'possibleLast' | 'family' | 'salience'
>;

/** Events of every form of date, in order of first day: sure days, spans, and dates with a doubt around them. */
export function arbitraryColumns(maxLength = 60): fc.Arbitrary<ColumnsOfTime> {
  const doubt = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.constantFrom(3, 31, 366));
  const length = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(400), fc.nat(4000));
  const event = fc.record({
    first: fc.integer({ min: -700, max: 700 }),
    length,
    before: doubt,
    after: doubt,
    family: fc.nat(FAMILIES.length - 1),
    salience: fc.nat(12),
  });
  return fc.array(event, { maxLength }).map((events) => {
    const sorted = events.toSorted((a, b) => a.first - b.first);
    return {
      first: Int32Array.from(sorted, ({ first }) => first),
      last: Int32Array.from(sorted, ({ first, length }) => first + length),
      possibleFirst: Int32Array.from(sorted, ({ first, before }) => first - before),
      possibleLast: Int32Array.from(sorted, ({ first, length, after }) => first + length + after),
      family: Uint8Array.from(sorted, ({ family }) => family),
      salience: Uint8Array.from(sorted, ({ salience }) => salience),
    };
  });
}
