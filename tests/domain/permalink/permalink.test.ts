import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/events/dataset';
import { FACETS, toFacetIds } from '../../../src/domain/facets/facets';
import { toIsoDay } from '../../../src/domain/permalink/codec';
import { createPermalinks, isEmbedded, type Notice } from '../../../src/domain/permalink/permalink';
import type { ViewState } from '../../../src/domain/permalink/view-state';
import { toPresence, toReach } from '../../../src/domain/timeline/time-window';
import { VERSION } from '../../fixtures/authored-dataset';
import shippedLinks from '../../fixtures/permalinks.json';
import { realDataset } from '../../fixtures/real-dataset';
import { arbitraryViewState } from '../../support/arbitrary-view-state';
import { toPlace } from '../../support/to-place';
import { eventsOf, fixtureDataset } from '../../support/fixture-dataset';

const RUNS = { numRuns: 1000 };
const reader = { lang: 'fr', view: 'timeline', scheme: 'system' } as const;

const fixture = fixtureDataset();
const links = createPermalinks({ dataset: fixture, ...reader });
const VISIT = '2020-03-05-eva-visits-betaport';

/** Its days in words, its choices that are not the defaults, and its notices. */
function opened(search: string) {
  const { state, notices } = links.parse(toPlace(search));
  const { from, to, ...choices } = state;
  const defaults = new Map<string, unknown>(Object.entries(links.defaults));
  const isChosen = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(defaults.get(key));
  return {
    days: `${toIsoDay(from)} ${toIsoDay(to)}`,
    choices: Object.fromEntries(Object.entries(choices).filter(isChosen)),
    notices,
  };
}

const DEFAULT_DAYS = '2021-01-01 2022-04-30';
/** As many, with the day of the visit in their middle. */
const VISIT_DAYS = '2019-07-07 2020-11-02';

const notice = (reason: Notice['reason'], param: string, value: string): Notice => ({
  reason,
  param,
  value,
});

describe('a link', () => {
  it('is empty when nothing is chosen', () => {
    expect(links.serialize(links.defaults)).toBe('/');
    expect(links.parse(toPlace(''))).toEqual({ state: links.defaults, notices: [] });
    expect(links.parse(toPlace('?'))).toEqual({ state: links.defaults, notices: [] });
  });

  it('writes choices in a fixed order, readably', () => {
    const { extent } = fixture;
    const state: ViewState = {
      ...links.defaults,
      lang: 'en',
      event: VISIT,
      order: 'oldest',
      view: 'list',
      lanes: 'actor',
      bands: 'all',
      q: 'accord d’été, 12:30',
      nature: ['visit', 'meeting', 'coup'],
      certainty: ['disagree', 'uncertain'],
      outcome: ['missed'],
      pins: 'hidden',
      source: ['courrier-du-port'],
      theme: ['trade'],
      match: 'all',
      members: ['gamma-union'],
      actor: ['alpha', 'gamma-union'],
      ...extent,
    };
    expect(links.serialize(state)).toBe(
      `/en/e/${VISIT}/?from=2019-01-01&to=2022-12-31&actor=alpha,gamma-union&members=gamma-union&match=all` +
        '&theme=trade&nature=visits,power&source=courrier-du-port&certainty=disagree,uncertain&outcome=missed' +
        `&q=accord+d%E2%80%99%C3%A9t%C3%A9,+12:30&lanes=actor&pins=hidden&view=list&order=oldest&bands=all`,
    );
  });

  it('that is shared writes what varies by reader and the version of the data, even by default', () => {
    expect(links.share(links.defaults)).toBe(
      `/?from=2021-01-01&to=2022-04-30&view=timeline&lang=fr&data=${VERSION}`,
    );
  });

  it('that is shared from a dataset never released names no version', () => {
    const unreleased = createPermalinks({ dataset: { ...fixture, version: undefined }, ...reader });
    expect(unreleased.share(links.defaults)).toBe(
      '/?from=2021-01-01&to=2022-04-30&view=timeline&lang=fr',
    );
  });

  it('that is shared opens the same for a reader of other defaults', () => {
    const other = createPermalinks({ dataset: fixture, lang: 'en', view: 'list', scheme: 'dark' });
    const { state, notices } = other.parse(toPlace(links.share(links.defaults)));
    expect({ state, notices }).toEqual({
      state: { ...links.defaults, scheme: 'dark' },
      notices: [],
    });
  });

  it('that is shared may leave the language to whoever follows it', () => {
    const english = { ...links.defaults, lang: 'en' } as const;
    expect(links.share(english, { leavesLang: true })).toBe(
      `/?from=2021-01-01&to=2022-04-30&view=timeline&data=${VERSION}`,
    );
  });

  it('says with which version of the data it was made, where that is another one', () => {
    expect(links.parse(toPlace(`?data=${VERSION}`))).toEqual({
      state: links.defaults,
      notices: [],
    });
    expect(links.parse(toPlace('?theme=trade&data=2021-01-01-abcdef'))).toEqual({
      state: { ...links.defaults, theme: ['trade'] },
      notices: [],
      since: '2021-01-01-abcdef',
    });
    expect(links.parse(toPlace('?from=2022&to=2021&data=2021-01-01-abcdef'))).toMatchObject({
      since: '2021-01-01-abcdef',
    });
  });

  it.each(['latest', '2022-05-01', '2022-05-01-DEF456'])(
    'says that the version %s is none, and opens all the same',
    (value) => {
      expect(links.parse(toPlace(`?data=${value}`))).toEqual({
        state: links.defaults,
        notices: [{ reason: 'unreadable', param: 'data', value }],
      });
    },
  );
});

describe('a link in a frame of another page', () => {
  const framed = createPermalinks({ dataset: fixture, ...reader }, { isEmbed: true });
  const state = { ...links.defaults, theme: ['trade'] };

  it('stays there', () => {
    expect(framed.serialize(framed.defaults)).toBe('/?embed=1');
    expect(framed.serialize(state)).toBe('/?theme=trade&embed=1');
    expect(framed.parse(toPlace('?theme=trade&embed=1'))).toEqual({ state, notices: [] });
  });

  it('leads out of it when it is shared, unless it is asked to stay', () => {
    expect(framed.share(state)).toBe(links.share(state));
    expect(links.share(state, { isEmbed: true })).toBe(`${links.share(state)}&embed=1`);
  });

  it('may name the version that the frame was made with', () => {
    expect(framed.share(state, { version: '2021-01-01-abcdef' })).toMatch(
      /&data=2021-01-01-abcdef$/,
    );
  });

  it('is told from others by one word', () => {
    expect(isEmbedded('?theme=trade&embed=1')).toBe(true);
    for (const search of ['', '?embed=', '?embed=0', '?q=embed=1']) {
      expect(isEmbedded(search)).toBe(false);
    }
    expect(links.parse(toPlace('?embed=yes')).notices).toEqual([
      notice('unreadable', 'embed', 'yes'),
    ]);
  });
});

describe.each([
  { name: 'fixture', dataset: fixture },
  { name: 'published dataset', dataset: realDataset() },
])('links of the $name', ({ dataset }) => {
  const permalinks = createPermalinks({ dataset, ...reader });
  const arbitraryState = arbitraryViewState(dataset, reader.scheme);

  it('open the very view they were made of', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        expect(permalinks.parse(toPlace(permalinks.serialize(state)))).toEqual({
          state,
          notices: [],
        });
      }),
      RUNS,
    );
  });

  it('do so when they are shared, also for a frame', () => {
    fc.assert(
      fc.property(arbitraryState, fc.boolean(), (state, isEmbed) => {
        const link = permalinks.share(state, { isEmbed });
        expect(permalinks.parse(toPlace(link))).toEqual({ state, notices: [] });
      }),
      RUNS,
    );
  });

  it('are one for one view', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        const link = permalinks.serialize(state);
        expect(permalinks.serialize(permalinks.parse(toPlace(link)).state)).toBe(link);
      }),
      RUNS,
    );
  });

  it('hold only characters that an address may hold', () => {
    fc.assert(
      fc.property(arbitraryState, fc.boolean(), (state, isShared) => {
        const link = isShared ? permalinks.share(state) : permalinks.serialize(state);
        expect(link).toMatch(
          /^\/(?:(?:fr|en)\/e\/[\w-]+\/)?(?:\?(?:[a-z]+=(?:[\w.~,:+-]|%[0-9A-F]{2})*&?)+)?$/,
        );
      }),
      RUNS,
    );
  });

  it('do not end with what a chat program takes for punctuation of the sentence', () => {
    fc.assert(
      fc.property(arbitraryState, ({ q }) => {
        const link = permalinks.serialize({ ...permalinks.defaults, q });
        expect(link).not.toMatch(/[.,:;!?'")\]*~]$/);
      }),
      RUNS,
    );
  });

  it('open at each event, wherever it is, and then hold what they opened', () => {
    for (const { id, date } of eventsOf(dataset)) {
      const { state, notices } = permalinks.parse(toPlace(`?event=${id}`));
      expect(notices).toEqual([]);
      expect([id, toPresence(date, state, dataset.until)]).not.toEqual([id, 'absent']);
      expect(permalinks.parse(toPlace(permalinks.serialize(state))).state).toEqual(state);
      const byDefault = { ...permalinks.defaults, event: id };
      expect(permalinks.parse(toPlace(permalinks.serialize(byDefault))).state).toEqual(byDefault);
    }
  });

  it('never fail to open, and then show days of the data’s reach and ids that exist', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('?&=%,+.-~/:09 afromteqx…\u0000\ud800')) }),
      fc.webQueryParameters(),
      arbitraryBrokenLink(dataset),
    );
    fc.assert(
      fc.property(anything, anything, (path, search) => {
        const { state } = permalinks.parse({ pathname: `/${path}`, search });
        const reach = toReach(dataset);
        expect(state.from).toBeGreaterThanOrEqual(reach.from);
        expect(state.from).toBeLessThanOrEqual(state.to);
        expect(state.to).toBeLessThanOrEqual(reach.to);
        for (const facet of FACETS) {
          const ids = toFacetIds(facet, dataset);
          expect(state[facet]).toEqual(ids.filter((id) => state[facet].includes(id)));
        }
        expect(state.event === undefined || dataset.rowOf(state.event) !== undefined).toBe(true);
        // What was opened can be shared.
        expect(permalinks.parse(toPlace(permalinks.serialize(state))).state).toEqual(state);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Params of ours with values that are right, nearly right or nonsense. */
function arbitraryBrokenLink(dataset: Dataset): fc.Arbitrary<string> {
  const params = [
    'from',
    'to',
    'actor',
    'members',
    'match',
    'theme',
    'nature',
    'source',
    'certainty',
    'q',
    'lanes',
    'view',
    'order',
    'bands',
    'event',
    'band',
    'lang',
    'scheme',
    'data',
    'embed',
    '__proto__',
  ];
  const value = fc.oneof(
    fc.constantFrom(
      '',
      '..',
      '2021',
      '2020-06',
      '2021-05-26',
      '0000',
      '9999',
      '-44',
      '2021/2022',
      '../2021',
      'all',
      'actor',
      'list',
    ),
    fc.constantFrom('%', '%E9', '%zz', '%00', '%F0%9F', '__proto__', 'constructor', 'visits', ',,'),
    fc.constantFrom(...eventsOf(dataset).map(({ id }) => id)),
    fc.constantFrom(...dataset.bands),
    fc.subarray(dataset.actors.map(({ id }) => id)).map((ids) => ids.join(',')),
    fc.string(),
  );
  const pair = fc.tuple(fc.constantFrom(...params), value).map((parts) => parts.join('='));
  return fc.array(pair, { maxLength: 8 }).map((pairs) => `?${pairs.join('&')}`);
}

describe('the edges of a link', () => {
  it.each([
    ['?from=2020-06&to=2020-09', '2020-06-01 2020-09-30'],
    ['?from=2020&to=2021', '2020-01-01 2021-12-31'],
    ['?from=2020-03-05&to=2020-03-05', '2020-03-05 2020-03-05'],
    ['?from=..&to=2020', '2019-01-01 2020-12-31'],
    ['?from=2020&to=..', '2020-01-01 2022-12-31'],
    ['?from=..&to=..', '2019-01-01 2022-12-31'],
    // One edge: the other keeps its default, unless it would come before.
    ['?from=2020-06', '2020-06-01 2022-04-30'],
    ['?to=2021-06', '2021-01-01 2021-06-30'],
    ['?from=2023-01-01', '2023-01-01 2024-04-29'],
    ['?to=2020-01-01', '2018-09-04 2020-01-01'],
    ['?from=2032-12-01', '2032-12-01 2032-12-31'],
  ])('of %s are %s', (search, days) => {
    expect(opened(search)).toEqual({ days, choices: {}, notices: [] });
  });

  it('keep their defaults when they are reversed, and a notice says so', () => {
    expect(opened('?from=2022&to=2021-01&theme=trade')).toEqual({
      days: DEFAULT_DAYS,
      choices: { theme: ['trade'] },
      notices: [notice('reversed', 'from', '2022 > 2021-01')],
    });
  });

  it('are each read alone when the other one is nonsense', () => {
    expect(opened('?from=soon&to=2021-06')).toEqual({
      days: '2021-01-01 2021-06-30',
      choices: {},
      notices: [notice('unreadable', 'from', 'soon')],
    });
    expect(opened('?from=2020-02-30')).toMatchObject({ days: DEFAULT_DAYS });
    expect(opened('?from=1066')).toMatchObject({
      days: DEFAULT_DAYS,
      notices: [notice('unreadable', 'from', '1066')],
    });
    expect(opened('?to=2033')).toMatchObject({
      days: DEFAULT_DAYS,
      notices: [notice('unreadable', 'to', '2033')],
    });
  });
});

describe('the open event of a link without edges', () => {
  it('stands in the middle of its days when the default ones do not touch it', () => {
    expect(opened(`?event=${VISIT}`)).toEqual({
      days: VISIT_DAYS,
      choices: { event: VISIT },
      notices: [],
    });
  });

  it.each([
    ['is within', '2021-05-26-alpha-sanctions-beta'],
    ['only reaches into', '2019-gamma-programme'],
    ['may fall into', '2020-beta-coup'],
  ])('leaves the default days that it %s alone', (_how, event) => {
    expect(opened(`?event=${event}`)).toMatchObject({ days: DEFAULT_DAYS, choices: { event } });
    expect(links.serialize({ ...links.defaults, event })).toBe(`/fr/e/${event}/`);
  });

  it('does not move days of which the link gives one', () => {
    expect(opened(`?from=2021-02&event=${VISIT}`)).toMatchObject({ days: '2021-02-01 2022-04-30' });
    expect(opened(`?to=2021-06&event=${VISIT}`)).toMatchObject({ days: '2021-01-01 2021-06-30' });
  });

  it('moves the days also when the link’s own cannot be read', () => {
    expect(opened(`?from=soon&event=${VISIT}`)).toMatchObject({
      days: VISIT_DAYS,
      notices: [notice('unreadable', 'from', 'soon')],
    });
  });

  it('has both edges written, even the default ones, when those do not touch it', () => {
    const { from, to } = links.defaults;
    expect(links.serialize({ ...links.defaults, event: VISIT })).toBe(
      `/fr/e/${VISIT}/?from=2021-01-01&to=2022-04-30`,
    );
    const [state] = [{ ...links.defaults, event: VISIT, from: from + 31 }];
    expect(links.serialize(state)).toBe(`/fr/e/${VISIT}/?from=2021-02-01&to=2022-04-30`);
    expect(links.parse(toPlace(links.serialize(state))).state).toMatchObject({
      from: from + 31,
      to,
    });
  });
});

describe('the path of an event’s page', () => {
  const PAGE = `/en/e/${VISIT}/`;

  it('says the event and the language, and the params the rest', () => {
    expect(opened(`${PAGE}?from=2020-01&theme=trade`)).toMatchObject({
      days: '2020-01-01 2022-04-30',
      choices: { event: VISIT, lang: 'en', theme: ['trade'] },
      notices: [],
    });
    for (const path of [`/en/e/${VISIT}`, `${PAGE}index.html`]) {
      expect(opened(path)).toMatchObject({ choices: { event: VISIT, lang: 'en' }, notices: [] });
    }
  });

  it('outweighs its params', () => {
    expect(opened(`${PAGE}?lang=fr`)).toMatchObject({
      choices: { event: VISIT, lang: 'en' },
      notices: [notice('unreadable', 'lang', 'fr')],
    });
  });

  it('leads from a former name to the present one, and says of none that it is none', () => {
    expect(opened('/fr/e/2020-03-06-eva-in-betaport/')).toMatchObject({
      choices: { event: VISIT },
      notices: [],
    });
    expect(opened('/en/e/gone/?view=list')).toMatchObject({
      choices: { lang: 'en', view: 'list' },
      notices: [notice('unreadable', 'event', 'gone')],
    });
  });

  it('stands below the site’s own folder, and nowhere else', () => {
    const below = createPermalinks({ dataset: fixture, ...reader }, { base: '/sahel/' });
    const state = { ...below.defaults, event: VISIT, theme: ['trade'] };
    const link = below.share(state);
    expect(link).toMatch(new RegExp(`^/sahel/fr/e/${VISIT}/\\?`));
    expect(below.parse(toPlace(link)).state).toEqual(state);
    expect(below.serialize(below.defaults)).toBe('/sahel/');
    expect(below.parse(toPlace(PAGE)).state.event).toBeUndefined();
  });

  it('is not for a link that leaves the language open, or stands in a frame', () => {
    const state = { ...links.defaults, event: VISIT };
    expect(links.share(state, { leavesLang: true })).toMatch(/^\/\?.*&event=/);
    expect(links.share(state, { isEmbed: true })).toMatch(/^\/\?.*&event=.*&embed=1$/);
  });
});

describe('what a link says that cannot be read', () => {
  it.each([
    [
      'an id among others',
      '?actor=alpha,omega',
      { actor: ['alpha'] },
      [notice('unknown-value', 'actor', 'omega')],
    ],
    ['the only id', '?theme=weather', {}, [notice('unknown-value', 'theme', 'weather')]],
    [
      'an event',
      '?event=gone&view=list',
      { view: 'list' },
      [notice('unreadable', 'event', 'gone')],
    ],
    ['a word', '?lanes=colour&q=eva', { q: 'eva' }, [notice('unreadable', 'lanes', 'colour')]],
    ['a param', '?colour=red&q=eva', { q: 'eva' }, [notice('unknown-param', 'colour', 'red')]],
    ['what is not shared', '?scheme=dark', {}, [notice('unknown-param', 'scheme', 'dark')]],
    ['what is folded', '?folded=actor', {}, [notice('unknown-param', 'folded', 'actor')]],
    [
      'members of what is no bloc',
      '?members=beta,gamma-union',
      { members: ['gamma-union'] },
      [notice('unknown-value', 'members', 'beta')],
    ],
    [
      'a publisher by its name',
      '?source=Zeta,beta-herald&certainty=sure',
      { source: ['beta-herald'] },
      [notice('unknown-value', 'source', 'Zeta'), notice('unknown-value', 'certainty', 'sure')],
    ],
    [
      'the prototype',
      '?__proto__=x&constructor=y',
      {},
      [notice('unknown-param', '__proto__', 'x'), notice('unknown-param', 'constructor', 'y')],
    ],
    [
      'the prototype as an id',
      '?event=__proto__&actor=constructor',
      {},
      [notice('unknown-value', 'actor', 'constructor'), notice('unreadable', 'event', '__proto__')],
    ],
    [
      'a state that is not there',
      '?band=gone&bands=some',
      {},
      [notice('unreadable', 'bands', 'some'), notice('unreadable', 'band', 'gone')],
    ],
    [
      'a second thing to open',
      '?band=alpha-beta-frozen&event=2021-05-26-alpha-sanctions-beta',
      { event: '2021-05-26-alpha-sanctions-beta' },
      [notice('unreadable', 'band', 'alpha-beta-frozen')],
    ],
    [
      'a commitment beside an open event',
      `?commitment=beta-vote-2022&event=${VISIT}&from=2021-01&to=2022-04`,
      { event: VISIT },
      [notice('unreadable', 'commitment', 'beta-vote-2022')],
    ],
    [
      'an outcome that none is',
      '?outcome=met,broken&commitment=gone',
      { outcome: ['met'] },
      [notice('unknown-value', 'outcome', 'broken'), notice('unreadable', 'commitment', 'gone')],
    ],
    ['a param again', '?q=eva&q=beta', { q: 'eva' }, [notice('unreadable', 'q', 'beta')]],
  ])('%s is left out, and a notice says so: %s', (_what, search, choices, notices) => {
    expect(opened(search)).toEqual({ days: DEFAULT_DAYS, choices, notices });
  });

  it('is not a loss when sharing tools have added it, or when it is empty', () => {
    const search = '?utm_source=x&utm_campaign=y&fbclid=1&gclid=2&igshid=3&actor=&from=&q=&event=';
    expect(links.parse(toPlace(search))).toEqual({ state: links.defaults, notices: [] });
  });

  it('is cut short in its notice', () => {
    const long = 'x'.repeat(100_000);
    const { state, notices } = links.parse(
      toPlace(`?q=${long}&${long}=1&event=${long}&actor=${long}`),
    );
    expect(state).toEqual(links.defaults);
    expect(notices).toHaveLength(4);
    for (const { param, value } of notices)
      expect(param.length + value.length).toBeLessThanOrEqual(80);
  });

  it.each([
    '?q=%',
    '?q=%E9t%E9',
    '?%=%&%%',
    '?q=100%',
    '?actor=%zz',
    '?=',
    '?&&&',
    '?====',
    '#',
    '?q=%00',
  ])('does not stop %s from opening', (search) => {
    const { state } = links.parse(toPlace(search));
    expect(links.parse(toPlace(links.serialize(state))).state).toEqual(state);
  });
});

describe('ids in a link', () => {
  it('lead from a former name of an event to its present one', () => {
    expect(opened('?event=2020-03-06-eva-in-betaport')).toEqual({
      days: VISIT_DAYS,
      choices: { event: VISIT },
      notices: [],
    });
  });

  it('are put into the dataset’s order, once each', () => {
    expect(opened('?actor=gamma-union,alpha,gamma-union')).toMatchObject({
      choices: { actor: ['alpha', 'gamma-union'] },
      notices: [],
    });
  });

  it('may be families, and are written as such when complete', () => {
    const { state, notices } = links.parse(toPlace('?nature=visits,sanction'));
    expect(state.nature).toEqual(['visit', 'meeting', 'sanction']);
    expect(notices).toEqual([]);
    expect(links.serialize(state)).toBe('/?nature=visits,sanction');
    expect(links.serialize({ ...state, nature: ['visit', 'sanction', 'withdrawal'] })).toBe(
      '/?nature=visit,ruptures',
    );
    expect(links.serialize(links.parse(toPlace('?nature=meeting,visit')).state)).toBe(
      '/?nature=visits',
    );
  });
});

describe('a search in a link', () => {
  it.each([
    ['?q=a+b', 'a b'],
    ['?q=a%20b', 'a b'],
    ['?q=a%2Bb', 'a+b'],
    ['?q=%20a%20', 'a'],
    ['?q=%26%3D%25', '&=%'],
    ['?q=%C3%A9t%C3%A9', 'été'],
    ['?q=%F0%9F%87%B2%F0%9F%87%B1', '🇲🇱'],
  ])('%s is “%s”', (search, q) => {
    expect(links.parse(toPlace(search))).toEqual({ state: { ...links.defaults, q }, notices: [] });
  });

  it('with half a character is written with a mark in its place, and does not throw', () => {
    expect(links.serialize({ ...links.defaults, q: 'a\ud83d' })).toBe('/?q=a%EF%BF%BD');
  });
});

describe('links that were shipped', () => {
  const dataset = realDataset();
  const permalinks = createPermalinks({ dataset, ...reader });

  it.each(shippedLinks)('still open: $link', ({ link, opens }) => {
    const { state, notices } = permalinks.parse(toPlace(link));
    const inWords = { ...state, from: toIsoDay(state.from), to: toIsoDay(state.to) };
    expect(notices).toEqual([]);
    expect(inWords).toMatchObject(opens);
  });
});
