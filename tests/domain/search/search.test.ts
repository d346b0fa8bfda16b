import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compiled } from '../../../src/domain/events/compile-dataset';
import { toDataset } from '../../../src/domain/events/dataset';
import { foldWords } from '../../../src/domain/search/fold';
import { createSearch } from '../../../src/domain/search/search';
import { findByNames } from '../../../src/domain/search/text-search';
import { compileReal } from '../../fixtures/real-dataset';
import { arbitraryFilters } from '../../support/arbitrary-view-state';
import { compileFixture, idsOf } from '../../support/fixture-dataset';

function open({ core, search }: Compiled) {
  const dataset = toDataset(core);
  const { find, suggest } = createSearch(dataset, search);
  return {
    dataset,
    find,
    suggest,
    ids: (query: string) => idsOf(dataset, find(query)?.rows ?? new Int32Array()),
  };
}

const fixture = open(compileFixture());
const VISIT = '2020-03-05-eva-visits-betaport';

describe('a search by the index', () => {
  it.each(['', '   ', '…', '« »', '?'])('has no answer to “%s”, which has no word', (query) => {
    expect(fixture.find(query)).toBeUndefined();
    expect(fixture.suggest(query)).toEqual({ events: [], actors: [], themes: [] });
  });

  it('wants every word, in any order', () => {
    expect(fixture.ids('betaport eva')).toEqual([VISIT]);
    expect(fixture.ids('eva betaport')).toEqual([VISIT]);
    expect(fixture.ids('betaport delta')).toEqual([]);
  });

  it('finds nothing by a word that nobody wrote', () => {
    expect(fixture.ids('zzz')).toEqual([]);
    expect(fixture.suggest('zzz')).toEqual({ events: [], actors: [], themes: [] });
  });

  it('suggests the actor whose other name was typed, and says which', () => {
    expect(fixture.suggest('udg').actors[0]).toEqual({ id: 'gamma-union', alias: 'UDG' });
    expect(fixture.suggest('gamma').actors[0]).toEqual({ id: 'gamma-union', alias: undefined });
  });

  it('refuses the index of other events', () => {
    const { core } = compileFixture();
    const { search } = compileReal();
    expect(() => createSearch(toDataset(core), search)).toThrow(/Search index of \d+ events/);
  });
});

describe.each([
  { name: 'fixture', compiled: compileFixture() },
  { name: 'published dataset', compiled: compileReal() },
])('a search of the $name', ({ compiled }) => {
  const opened = open(compiled);
  const arbitraryQuery = arbitraryFilters(opened.dataset).map(({ q }) => q);

  it('finds all that titles and names alone find: the index never takes an event away', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        const byNames = findByNames(opened.dataset, query);
        const found = opened.find(query)?.rows;
        expect(found === undefined).toBe(byNames === undefined);
        const rows = new Set(found);
        expect(Array.from(byNames ?? []).filter((row) => !rows.has(row))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('answers a query alike, however it was come by', () => {
    const other = open(compiled);
    fc.assert(
      fc.property(fc.array(arbitraryQuery, { maxLength: 4 }), arbitraryQuery, (typed, query) => {
        for (const before of typed) other.find(before);
        for (let length = 1; length <= query.length; length += 1)
          other.find(query.slice(0, length));
        expect(other.find(query)).toEqual(opened.find(query));
        expect(other.suggest(query)).toEqual(opened.suggest(query));
        expect(opened.find(query.toUpperCase())?.rows).toEqual(
          opened.find(query.toLowerCase())?.rows,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('narrows with every word', () => {
    fc.assert(
      fc.property(arbitraryQuery, arbitraryQuery, (one, other) => {
        // Words that are a name together may mean more than each alone.
        const both = opened.find(`${one} ${other}`)?.rows ?? new Int32Array();
        const isName = opened.find(`${one} ${other}`)?.marks.some(({ isWhole }) => isWhole);
        fc.pre(foldWords(one).length > 0 && isName !== true);
        const rows = new Set(opened.find(one)?.rows);
        expect(Array.from(both).filter((row) => !rows.has(row))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('lists the best among what it finds, each once', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        const found = opened.find(query);
        const best = found?.best ?? [];
        expect(new Set(best).size).toBe(best.length);
        expect(best).toHaveLength(Math.min(5, found?.rows.length ?? 0));
        expect(best.filter((row) => found?.rows.includes(row) !== true)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
