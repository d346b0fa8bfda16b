import { describe, expect, it } from 'vitest';
import { toDefaultViewState } from '../../src/domain/permalink/view-state';
import { createSearch, type TextSearch } from '../../src/domain/search/search';
import { toDataset } from '../../src/domain/events/dataset';
import { createAppStore } from '../../src/store/app-store';
import { createSearchLoader } from '../../src/store/search-loader';
import { createSelectors } from '../../src/store/selectors';
import { compileFixture, idsOf } from '../support/fixture-dataset';

const { core, search: compiled } = compileFixture();
const dataset = toDataset(core);
const search = createSearch(dataset, compiled);
const defaults = toDefaultViewState({ dataset, lang: 'fr', view: 'list', scheme: 'system' });

function open(fetchSearch: () => Promise<TextSearch>) {
  const store = createAppStore(dataset, { ...defaults, q: 'sanctoin' });
  const { selectResult, selectMarks } = createSelectors(dataset);
  const loader = createSearchLoader(store, fetchSearch);
  return {
    loader,
    store,
    found: () => idsOf(dataset, selectResult(store.getState()).matching),
    marks: () => selectMarks(store.getState()),
  };
}

describe('the search', () => {
  it('is answered by names until its index is there, and by the index from then on', async () => {
    const { loader, found, marks } = open(() => Promise.resolve(search));
    expect(found()).toEqual([]);
    expect(marks()).toEqual([{ text: 'sanctoin', isWhole: false }]);
    await loader.load();
    expect(found()).toContain('2021-05-26-alpha-sanctions-beta');
    expect(marks()).toContainEqual({ text: 'sanction', isWhole: false });
  });

  it('fetches its index once, whoever asks', async () => {
    let fetched = 0;
    const { loader } = open(() => {
      fetched += 1;
      return Promise.resolve(search);
    });
    await Promise.all([loader.load(), loader.load()]);
    await loader.load();
    expect(fetched).toBe(1);
  });

  it('does without when the index does not arrive, and tries again when asked again', async () => {
    let isBroken = true;
    const { loader, found } = open(() =>
      isBroken ? Promise.reject(new Error('The line is broken')) : Promise.resolve(search),
    );
    await loader.load();
    expect(found()).toEqual([]);
    isBroken = false;
    await loader.load();
    expect(found()).toContain('2021-05-26-alpha-sanctions-beta');
  });

  it('is no choice of the reader: its arrival changes no step of the history', async () => {
    const { loader, store } = open(() => Promise.resolve(search));
    const { lastChange, q } = store.getState();
    await loader.load();
    expect(store.getState()).toMatchObject({ lastChange, q });
  });
});
