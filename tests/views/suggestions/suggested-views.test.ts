import { describe, expect, it } from 'vitest';
import { createPermalinks } from '../../../src/domain/permalink/permalink.ts';
import { createSelectors } from '../../../src/store/selectors.ts';
import { createAppStore } from '../../../src/store/app-store.ts';
import { SUGGESTIONS, toSuggestedViews } from '../../../src/views/suggestions/suggested-views.ts';
import { realDataset } from '../../fixtures/real-dataset.ts';
import { toPlace } from '../../support/to-place';
import { fixtureDataset } from '../../support/fixture-dataset.ts';

describe('the suggested views', () => {
  const dataset = realDataset();
  const permalinks = createPermalinks({ dataset, lang: 'fr', view: 'list', scheme: 'system' });
  const views = toSuggestedViews(dataset, permalinks.defaults);

  it('are all there with the published data', () => {
    expect(views.map(({ id }) => id)).toEqual(SUGGESTIONS);
  });

  it('have links that open them, with enough to read', () => {
    for (const { view } of views) {
      const link = permalinks.serialize({ ...permalinks.defaults, ...view });
      const { state, notices } = permalinks.parse(toPlace(link));
      expect(notices).toEqual([]);
      expect(state).toEqual({ ...permalinks.defaults, ...view });
      const { selectResult } = createSelectors(dataset);
      const { visible } = selectResult(createAppStore(dataset, state).getState());
      expect(visible.length).toBeGreaterThan(5);
    }
  });

  it('leave out what other data do not have', () => {
    const suggested = toSuggestedViews(fixtureDataset(), permalinks.defaults);
    expect(suggested.map(({ id }) => id)).toEqual(['sourcesDisagree']);
  });
});
