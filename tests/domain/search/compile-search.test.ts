import { describe, expect, it } from 'vitest';
import { compileSearch } from '../../../src/domain/search/compile-search';

describe('the index that the build writes', () => {
  it('has each word once an event, in its most telling field, as steps from one to the next', () => {
    const index = compileSearch([
      { title: ['Le Mali'], summary: ['Mali, là-bas'], excerpts: [] },
      { title: ['Niger'], summary: [], excerpts: ['le Niger'] },
    ]);
    expect(index).toEqual({
      size: 2,
      terms: 'bas la le mali niger',
      // Row × 4, and 0 for a title, 1 for a summary, 2 for an excerpt.
      postings: [[1], [1], [0, 6], [0], [4]],
    });
  });

  it('may be empty', () => {
    expect(compileSearch([])).toEqual({ size: 0, terms: '', postings: [] });
  });
});
