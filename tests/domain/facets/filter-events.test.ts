import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/dates/day';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import type { CoreActor, Dataset, HistoricalEvent } from '../../../src/domain/events/dataset';
import { byFacet, FACETS, toFacetIds, type Facet } from '../../../src/domain/facets/facets';
import {
  filterEvents,
  type FilterResult,
  type Filters,
} from '../../../src/domain/facets/filter-events';
import { NO_FILTER } from '../../../src/domain/permalink/view-state';
import { toTextPredicate } from '../../../src/domain/search/text-search';
import { toPresence } from '../../../src/domain/timeline/time-window';
import { realDataset } from '../../fixtures/real-dataset';
import { arbitraryFilters } from '../../support/arbitrary-view-state';
import { eventOf, eventsOf, fixtureDataset, idsOf } from '../../support/fixture-dataset';

const dataset = fixtureDataset();

/** The whole of 2019 to 2022 unless `fields` say otherwise. */
function filters(fields: Partial<Filters> = {}): Filters {
  return {
    from: toDay(2019, 1, 1),
    to: toDay(2022, 12, 31),
    ...NO_FILTER,
    ...fields,
  };
}

const month = (year: number, month: number) => ({
  from: toDay(year, month, 1),
  to: toDay(year, month + 1, 1) - 1,
});

describe('filterEvents', () => {
  it('shows everything when nothing is chosen', () => {
    const result = filterEvents(dataset, filters());
    expect(result).toShowEvents(
      dataset,
      eventsOf(dataset).map(({ id }) => id),
    );
    expect(result.possible).toBe(0);
  });

  it('shows what overlaps the window, and counts apart what only its uncertainty brings in', () => {
    const result = filterEvents(dataset, filters(month(2021, 5)));
    expect(result).toShowEvents(dataset, [
      '2019-gamma-programme',
      '2020-beta-coup', // 2020, give or take a year
      '2021-01-15-alpha-deployment', // its end is unknown
      '2021-05-26-alpha-sanctions-beta',
      '2021-05-28-beta-answers',
      '2022-beta-withdrawal', // 2022, give or take a year
    ]);
    expect(result.possible).toBe(3);
  });

  it('shows an event of an open end up to the day the data reaches', () => {
    const agreement = '2021-06-alpha-beta-agreement';
    const last = { from: dataset.until, to: dataset.until };
    const after = { from: dataset.until + 1, to: dataset.until + 1 };
    const ids = (window: typeof last) =>
      idsOf(dataset, filterEvents(dataset, filters(window)).visible);
    expect(ids(last)).toContain(agreement);
    expect(ids(after)).not.toContain(agreement);
  });

  it('holds the first and the last day of the window to be in it', () => {
    const day = toDay(2020, 3, 5);
    const row = eventOf(dataset, '2020-03-05-eva-visits-betaport').index;
    const isShown = (from: number, to: number) =>
      filterEvents(dataset, filters({ from, to })).visible.includes(row);
    expect(isShown(day, day + 9)).toBe(true);
    expect(isShown(day - 9, day)).toBe(true);
    expect(isShown(day + 1, day + 9)).toBe(false);
    expect(isShown(day - 9, day - 1)).toBe(false);
  });

  it('keeps what panning would meet', () => {
    const { matching, visible } = filterEvents(dataset, filters({ ...month(2020, 6), q: 'eva' }));
    expect(idsOf(dataset, visible)).toEqual(['2020-06-10-gamma-summit']);
    expect(idsOf(dataset, matching)).toEqual([
      '2020-03-05-eva-visits-betaport',
      '2020-06-10-gamma-summit',
      '2022-03-01-eva-statement',
    ]);
  });

  it('means OR inside a facet and AND between facets', () => {
    const nature = ['visit', 'summit', 'statement'];
    expect(filterEvents(dataset, filters({ nature }))).toShowEvents(dataset, [
      '2020-03-05-eva-visits-betaport',
      '2020-06-10-gamma-summit',
      '2021-05-28-beta-answers',
      '2022-03-01-eva-statement',
    ]);
    expect(filterEvents(dataset, filters({ nature, theme: ['trade'] }))).toShowEvents(dataset, [
      '2020-03-05-eva-visits-betaport',
      '2020-06-10-gamma-summit',
      '2021-05-28-beta-answers',
    ]);
  });

  it('finds what two actors did together', () => {
    const together = filters({ actor: ['eva-oeuvre', 'gamma-union'], match: 'all' });
    expect(filterEvents(dataset, together)).toShowEvents(dataset, ['2020-06-10-gamma-summit']);
  });

  it('counts what one would see with a value of the same facet instead', () => {
    const { counts } = filterEvents(dataset, filters({ nature: ['visit'], theme: ['trade'] }));
    expect(Object.fromEntries(counts.nature)).toEqual({
      visit: 1,
      summit: 1,
      programme: 1,
      sanction: 1,
      statement: 1,
      agreement: 1,
    });
    expect(Object.fromEntries(counts.theme)).toEqual({ trade: 1, borders: 1 });
    expect(Object.fromEntries(counts.actor)).toEqual({ alpha: 1, beta: 1, 'eva-oeuvre': 1 });
  });

  it('counts, where all actors are wanted, what one would see with one more', () => {
    const { counts } = filterEvents(
      dataset,
      filters({ actor: ['eva-oeuvre', 'beta'], match: 'all' }),
    );
    expect(Object.fromEntries(counts.actor)).toEqual({
      'eva-oeuvre': 2,
      beta: 2,
      alpha: 2,
      'gamma-union': 1,
    });
  });

  it('finds nothing by an id that is none', () => {
    const { visible, counts } = filterEvents(dataset, filters({ actor: ['nobody'] }));
    expect(visible).toHaveLength(0);
    expect(counts.actor.get('alpha')).toBeGreaterThan(0);
    expect(counts.nature.size).toBe(0);
  });
});

/** As slow and as plain as can be: what each definition says, event by event and value by value. */
function filterSlowly(whole: Dataset, choice: Filters): FilterResult {
  const events = eventsOf(whole);
  const matching = events.filter((event) => isWanted(event, choice));
  const presenceOf = ({ date }: HistoricalEvent) => toPresence(date, choice, whole.until);
  const seenWith = (among: readonly HistoricalEvent[], changes: Partial<Filters>) =>
    among.filter(
      (event) => isWanted(event, { ...choice, ...changes }) && presenceOf(event) !== 'absent',
    );
  const countsOf = (facet: Facet): ReadonlyMap<string, number> => {
    const asWell = facet === 'actor' && choice.match === 'all' ? choice.actor : [];
    const without = seenWith(events, { [facet]: asWell }); // no value adds to these
    const counts = toFacetIds(facet, whole).map(
      (id) => [id, seenWith(without, { [facet]: [...asWell, id] }).length] as const,
    );
    return new Map(counts.filter(([, count]) => count > 0));
  };
  const toRows = (some: readonly HistoricalEvent[]) => Int32Array.from(some, ({ index }) => index);
  return {
    matching: toRows(matching),
    visible: toRows(matching.filter((event) => presenceOf(event) !== 'absent')),
    possible: matching.filter((event) => presenceOf(event) === 'possible').length,
    counts: byFacet(countsOf),
  };
}

const boundsOf = new Map<string, readonly (number | null)[]>();
const toBounds = (date: string) => {
  const known = boundsOf.get(date) ?? parseEdtf(date)?.strict ?? [];
  boundsOf.set(date, known);
  return known;
};

/** Whether an actor was in a bloc on the first day of an event. */
function isMember({ memberOf = [] }: CoreActor, bloc: string, { date }: HistoricalEvent): boolean {
  const day = date.strict[0] ?? -Infinity;
  return memberOf.some((membership) => {
    const [first, last] = toBounds(membership.date);
    return membership.bloc === bloc && (first ?? -Infinity) <= day && day <= (last ?? Infinity);
  });
}

function isSure({ date }: HistoricalEvent): boolean {
  return /^\d{4}-\d\d-\d\d(?:\/(?:\.\.|\d{4}-\d\d-\d\d))?$/.test(date.edtf);
}

function isWanted(event: HistoricalEvent, filters: Filters): boolean {
  const { nature, actor, theme, source, certainty, match, members, q } = filters;
  if (nature.length > 0 && !nature.includes(event.type.id)) return false;
  if (theme.length > 0 && !event.themes.some(({ id }) => theme.includes(id))) return false;
  if (source.length > 0 && !event.publishers.some(({ id }) => source.includes(id))) return false;
  const is: Readonly<Record<string, boolean>> = {
    'two-origins': event.origins > 1,
    disagree: event.disagreements > 0,
    uncertain: !isSure(event),
  };
  if (certainty.length > 0 && !certainty.some((id) => is[id])) return false;
  const blocs = members.filter((bloc) => event.actors.some((one) => isMember(one, bloc, event)));
  const actors = [...event.actors.map(({ id }) => id), ...blocs];
  if (match === 'all' && !actor.every((id) => actors.includes(id))) return false;
  if (match === 'any' && actor.length > 0 && !actor.some((id) => actors.includes(id))) return false;
  return toTextPredicate(q)(event);
}

describe.each([
  { name: 'fixture', whole: dataset, runs: 300 },
  { name: 'published dataset', whole: realDataset(), runs: 20 }, // the oracle is quadratic
])('filterEvents on the $name', ({ whole, runs }) => {
  it('agrees with a slow oracle on what is seen and on every count', () => {
    fc.assert(
      fc.property(arbitraryFilters(whole), (choice) => {
        const actual = filterEvents(whole, choice);
        const expected = filterSlowly(whole, choice);
        expect(actual.visible).toEqual(expected.visible);
        expect(actual.matching).toEqual(expected.matching);
        expect(actual.possible).toBe(expected.possible);
        for (const facet of FACETS) expect(actual.counts[facet]).toEqual(expected.counts[facet]);
      }),
      { numRuns: runs },
    );
  });

  it('is tried with filters that often find something and often not everything', () => {
    const sizes = fc
      .sample(arbitraryFilters(whole), { numRuns: 200, seed: 1 })
      .map((choice) => filterEvents(whole, choice).visible.length);
    const isInside = (size: number) => size > 0 && size < whole.size;
    expect(sizes.filter(isInside).length).toBeGreaterThan(40);
  });
});
