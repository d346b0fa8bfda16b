import { describe, expect, it } from 'vitest';
import { createParams } from '../../../src/domain/permalink/params';
import {
  NO_FILTER,
  toDefaultViewState,
  type ViewContext,
} from '../../../src/domain/permalink/view-state';
import { toIsoDay } from '../../../src/domain/permalink/codec';
import { fixtureDataset } from '../../support/fixture-dataset';

const context: ViewContext = {
  dataset: fixtureDataset(),
  lang: 'en',
  view: 'list',
  scheme: 'dark',
};
const params = createParams(context);

describe('the ledger of params', () => {
  it('has every choice of a reader', () => {
    const choices = Object.keys(toDefaultViewState(context));
    expect(Object.keys(params).toSorted()).toEqual(choices.toSorted());
  });

  it('stands in the order that links promise', () => {
    expect(Object.keys(params)).toEqual([
      'from',
      'to',
      'actor',
      'members',
      'match',
      'theme',
      'nature',
      'source',
      'certainty',
      'outcome',
      'q',
      'lanes',
      'pins',
      'view',
      'order',
      'bands',
      'event',
      'band',
      'commitment',
      'lang',
      'scheme',
      'folded',
    ]);
  });

  it('calls each param by the name of its choice, as links do for ever', () => {
    for (const [key, codec] of Object.entries(params)) {
      if (codec !== 'not shared') expect(codec.param).toBe(key);
    }
  });

  it('shares everything but what suits the reader’s eyes and screen', () => {
    const unshared = Object.entries(params).filter(([, codec]) => codec === 'not shared');
    expect(unshared.map(([key]) => key)).toEqual(['scheme', 'folded']);
  });

  it('has the defaults of the view', () => {
    const { scheme: _scheme, folded: _folded, ...defaults } = toDefaultViewState(context);
    const shared = Object.entries(params).flatMap(([key, codec]) =>
      codec === 'not shared' ? [] : [[key, codec.default] as const],
    );
    expect(Object.fromEntries(shared)).toEqual(defaults);
  });
});

describe('the view of a reader who has chosen nothing', () => {
  it('is that of the browser, on the last months, without a filter', () => {
    const { from, to, ...rest } = toDefaultViewState(context);
    expect([toIsoDay(from), toIsoDay(to)]).toEqual(['2021-01-01', '2022-04-30']);
    expect(rest).toEqual({
      ...NO_FILTER,
      lanes: 'nature',
      pins: 'shown',
      view: 'list',
      order: 'newest',
      bands: 'selected',
      event: undefined,
      band: undefined,
      commitment: undefined,
      lang: 'en',
      scheme: 'dark',
      folded: [],
    });
  });
});
