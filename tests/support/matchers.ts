import type { EdtfDate } from '../../src/domain/dates/edtf';
import type { Dataset } from '../../src/domain/events/dataset';
import type { FilterResult } from '../../src/domain/facets/filter-events';
import { toIsoDay } from '../../src/domain/permalink/codec';

type Outcome = {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual: unknown;
  readonly expected: unknown;
};

/** Matchers that speak of dates and events; typed in vitest.d.ts, registered in setup.ts. */
export const domainMatchers = {
  /** The date as written covers these days, the first and the last included; null for no such day. */
  toSpan(date: EdtfDate, first: string | null, last: string | null): Outcome {
    const actual = date.strict.map((day) => (day === null ? null : toIsoDay(day)));
    const expected = [first, last];
    return toOutcome(`the span of ${date.edtf}`, actual, expected);
  },
  /** The visible events are these, in this order. */
  toShowEvents(
    { visible }: Pick<FilterResult, 'visible'>,
    dataset: Dataset,
    ids: readonly string[],
  ): Outcome {
    const actual = Array.from(visible, (row) => dataset.eventAt(row).id);
    return toOutcome('the visible events', actual, ids);
  },
};

function toOutcome(
  what: string,
  actual: readonly (string | null)[],
  expected: readonly (string | null)[],
): Outcome {
  const pass =
    actual.length === expected.length && actual.every((value, index) => value === expected[index]);
  const message = () =>
    `expected ${what} ${pass ? 'not ' : ''}to be ${JSON.stringify(expected)}, and it is ${JSON.stringify(actual)}`;
  return { pass, message, actual, expected };
}
