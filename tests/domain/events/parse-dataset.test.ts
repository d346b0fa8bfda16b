import { describe, expect, it } from 'vitest';
import { formatFaults, parseDataset, type RawFile } from '../../../src/domain/events/parse-dataset';
import { paraphrase, quote } from '../../fixtures/authored-dataset';
import { realFiles } from '../../fixtures/real-dataset';
import {
  fixtureFiles,
  fixtureFilesRewritten,
  fixtureFilesWith,
} from '../../support/fixture-dataset';

const FILE = 'events/2020.json';
const VISIT = '2020-03-05-eva-visits-betaport';

type Row = {
  readonly fault: string;
  readonly files: RawFile[];
  readonly file: string;
  readonly id: string;
  readonly field: string;
  readonly reason: RegExp;
};

/** One record of a file with fields that are wrong. */
function row(
  fault: string,
  [file, id]: readonly [string, string],
  fields: Readonly<Record<string, unknown>>,
  field: string,
  reason: RegExp,
): Row {
  return { fault, files: fixtureFilesWith(file, id, fields), file, id, field, reason };
}

const visit = [FILE, VISIT] as const;
const actor = ['actors.json', 'alpha'] as const;
const type = ['types.json', 'visit'] as const;
const place = ['places.json', 'alphaville'] as const;
const source = ['sources.json', 'gazette'] as const;

const act = (cameo: string, to = 'beta') => ({ from: 'alpha', to, cameo });
const text = (fr: string, en = 'Text') => ({ fr, en });
const long = (length: number) => 'x'.repeat(length);

const RECORD_FAULTS: readonly Row[] = [
  row('an alias that is no id', visit, { aliases: ['Not An Id'] }, 'aliases.0', /not an id/),
  row('bad EDTF', visit, { date: '2020-13-45' }, 'date', /not a date/),
  row('an end before its start', visit, { date: '2020-03-05/2020-03-01' }, 'date', /not a date/),
  row('no date', visit, { date: undefined }, 'date', /missing/),
  row('no French', visit, { title: { en: 'Only English' } }, 'title.fr', /missing/),
  row('no English', visit, { summary: { fr: 'Que du français' } }, 'summary.en', /missing/),
  row('a text in no language', visit, { title: 'Only one' }, 'title', /^is not/),
  row('an empty text', visit, { title: text('') }, 'title.fr', /empty/),
  row('a text with loose ends', visit, { title: text(' a') }, 'title.fr', /white space/),
  row('a short of 37 characters', visit, { short: text(long(37)) }, 'short.fr', /37 .*36/),
  row('a title of 91 characters', visit, { title: text(long(91)) }, 'title.fr', /91 .*90/),
  row(
    'a summary of 601 characters',
    visit,
    { summary: text(long(601)) },
    'summary.fr',
    /601 .*600/,
  ),
  row('HTML', visit, { title: text('Un <b>titre</b>') }, 'title.fr', /HTML/),
  row('an HTML entity', visit, { summary: text('Alpha&nbsp;: oui') }, 'summary.fr', /HTML/),
  row('a line break', visit, { summary: text('Un.\nDeux.') }, 'summary.fr', /control character/),
  row('a text turned round', visit, { title: text('a\u202eb') }, 'title.fr', /control character/),
  row('an unknown key', visit, { sumary: 'typo' }, 'sumary', /not a field/),
  row('no actor', visit, { actors: [] }, 'actors', /no actor/),
  row(
    'an unknown link',
    visit,
    { links: [{ kind: 'loves', event: VISIT }] },
    'links.0.kind',
    /Expected/,
  ),
  row('an unknown kind of actor', actor, { kind: 'planet' }, 'kind', /Expected/),
  row(
    'a membership without date',
    actor,
    { memberOf: [{ bloc: 'gamma-union' }] },
    'memberOf.0.date',
    /missing/,
  ),
  row('a country that is no code', place, { country: 'Alpha' }, 'country', /two-letter/),
  row('a latitude off the globe', place, { lat: 91 }, 'lat', /90/),
  row(
    'an address that is not of the web',
    source,
    { url: 'javascript:alert(1)' },
    'url',
    /web address/,
  ),
  row(
    'a code that CAMEO lacks',
    visit,
    { interactions: [act('0422')] },
    'interactions.0.cameo',
    /CAMEO/,
  ),
  row('a digest that is none', source, { sha256: 'abc' }, 'sha256', /SHA-256/),
];

const EVIDENCE_FAULTS: readonly Row[] = [
  row('no evidence', visit, { evidence: [], disagreements: undefined }, 'evidence', /no evidence/),
  row(
    'a quote of 301 characters',
    visit,
    { evidence: [quote({ text: text(long(301)) }), paraphrase({ key: 'e2' })] },
    'evidence.0.text',
    /at most 300/,
  ),
  row(
    'a quote that does not say where it stands',
    visit,
    { evidence: [quote({ at: undefined }), paraphrase({ key: 'e2' })] },
    'evidence.0.at',
    /missing/,
  ),
  row(
    'a paraphrase that says where it stands',
    visit,
    { evidence: [quote(), paraphrase({ key: 'e2', at: [[1, 2]] })] },
    'evidence.1.at',
    /quotes only/,
  ),
  row(
    'a range that ends before it starts',
    visit,
    { evidence: [quote({ at: [[9, 3]] }), paraphrase({ key: 'e2' })] },
    'evidence.0.at.0',
    /ends before it starts/,
  ),
  row(
    'a quote from a source without file',
    visit,
    { evidence: [quote({ source: 'courrier' }), paraphrase({ key: 'e2' })] },
    'evidence.0.source',
    /“courrier” may not be quoted/,
  ),
  row(
    'a quote in a third language',
    visit,
    { evidence: [quote({ lang: 'other' }), paraphrase({ key: 'e2' })] },
    'evidence.0.lang',
    /French or English/,
  ),
  row(
    'an event known from an encyclopaedia alone',
    visit,
    { evidence: [paraphrase({ source: 'almanac' })], disagreements: undefined },
    'evidence',
    /encyclopaedias alone/,
  ),
  row(
    'an evidence key used twice',
    visit,
    { evidence: [quote(), paraphrase({ key: 'e2' }), paraphrase({ key: 'e2' })] },
    'evidence.2.key',
    /“e2” is used twice/,
  ),
  row(
    'a kept that names nothing',
    visit,
    { disagreements: [withClaims([claim(['e1']), claim(['e2'])], { kept: 2 })] },
    'disagreements.0.kept',
    /2 is not the number of a claim \(0 to 1\)/,
  ),
  row(
    'a claim whose evidence names nothing',
    visit,
    { disagreements: [withClaims([claim(['e1']), claim(['e9'])])] },
    'disagreements.0.claims',
    /“e9” is no evidence/,
  ),
  row(
    'a claim of nobody',
    visit,
    { disagreements: [withClaims([claim(['e1']), claim([])])] },
    'disagreements.0.claims.1',
    /nobody/,
  ),
  row(
    'a disagreement of one',
    visit,
    { disagreements: [withClaims([claim(['e1'])])] },
    'disagreements.0.claims',
    /two claims/,
  ),
];

function claim(evidence: readonly string[]) {
  return { value: text('Valeur'), evidence };
}

function withClaims(claims: readonly unknown[], fields: Readonly<Record<string, unknown>> = {}) {
  return { field: 'date', claims, why: text('Raison'), ...fields };
}

const link = (kind: string, event: string) => ({ links: [{ kind, event }] });
const meeting = [FILE, '2020-02-alpha-beta-meeting'] as const;

const REFERENCE_FAULTS: readonly Row[] = [
  row('an unknown type', visit, { type: 'picnic' }, 'type', /“picnic”, which does not exist/),
  row(
    'a family used as a type',
    visit,
    { type: 'visits' },
    'type',
    /“visits”, which does not exist/,
  ),
  row('an unknown actor', visit, { actors: ['alpha', 'omega'] }, 'actors', /“omega”/),
  row('an actor named twice', visit, { actors: ['alpha', 'alpha'] }, 'actors', /“alpha” twice/),
  row('an unknown theme', visit, { themes: ['weather'] }, 'themes', /“weather”/),
  row('an unknown place', visit, { places: ['atlantis'] }, 'places', /“atlantis”/),
  row(
    'an unknown source',
    visit,
    { evidence: [paraphrase({ source: 'rumour' }), paraphrase({ key: 'e2' })] },
    'evidence',
    /“rumour”/,
  ),
  row(
    'an act upon nobody',
    visit,
    { interactions: [act('042', 'omega')] },
    'interactions',
    /“omega”/,
  ),
  row('a link to nothing', visit, link('follows', 'no-such-event'), 'links', /“no-such-event”/),
  row(
    'an unknown bloc',
    actor,
    { memberOf: [{ bloc: 'omega', date: '2001' }] },
    'memberOf',
    /“omega”/,
  ),
  row(
    'an unknown employer',
    actor,
    { roles: [{ title: text('Chef'), organization: 'omega' }] },
    'roles',
    /“omega”/,
  ),
  row(
    'an unknown family',
    type,
    { family: 'picnics' },
    'family',
    /“picnics”, which does not exist/,
  ),
  row(
    'a type as a family',
    type,
    { family: 'meeting' },
    'family',
    /“meeting”, which does not exist/,
  ),
  row('an alias that is an id', visit, { aliases: [meeting[1]] }, 'aliases', /already leads to/),
  row('an alias that is its own id', visit, { aliases: [VISIT] }, 'aliases', /already leads to/),
  row(
    'an alias of two events',
    [FILE, '2020-06-10-gamma-summit'],
    { aliases: ['2020-03-06-eva-in-betaport'] },
    'aliases',
    /already leads to “2020-03-05-eva-visits-betaport”/,
  ),
  row('a link to itself', visit, link('follows', VISIT), 'links', /links to itself/),
  row('an event that is a part of itself', visit, link('part-of', VISIT), 'links', /itself/),
  row(
    'an answer that comes before what it answers',
    meeting,
    link('responds-to', VISIT),
    'links',
    /comes before “2020-03-05-eva-visits-betaport”/,
  ),
];

const band = ['bands.json', 'alpha-beta-frozen'] as const;
const commitment = ['commitments.json', 'beta-vote-2022'] as const;
const answer = ['events/2021.json', '2021-05-28-beta-answers'] as const;
const position = (fields: Readonly<Record<string, unknown>>) => ({
  positions: [{ actor: 'beta', text: text('Non.'), evidence: ['e1'], ...fields }],
});

const STATE_FAULTS: readonly Row[] = [
  row('a position of nobody', answer, position({ actor: 'omega' }), 'positions', /“omega”/),
  row(
    'a position without evidence',
    answer,
    position({ evidence: [] }),
    'positions.0.evidence',
    /no evidence/,
  ),
  row(
    'a position on evidence that is not there',
    answer,
    position({ evidence: ['e9'] }),
    'positions',
    /“e9”/,
  ),
  row(
    'two positions of one actor',
    answer,
    { positions: [position({}), position({})].flatMap(({ positions }) => positions) },
    'positions',
    /“beta” has two/,
  ),
  row('a band of a pair and of one', band, { actor: 'alpha' }, '-', /not of both/),
  row('a band of nobody', band, { pair: undefined }, '-', /not of both/),
  row('a band of an unknown pair', band, { pair: ['alpha', 'omega'] }, 'pair', /“omega”/),
  row('a band that is a day', band, { date: '2021-05-26' }, 'date', /no interval/),
  row('a band opened by no event', band, { opens: 'no-such-event' }, 'opens', /does not exist/),
  row('a band without evidence', band, { evidence: [] }, 'evidence', /no evidence/),
  row(
    'a band that quotes what may not be quoted',
    band,
    { evidence: [quote({ source: 'courrier' })] },
    'evidence.0.source',
    /may not be quoted/,
  ),
  row('a promise by nobody', commitment, { by: 'omega' }, 'by', /“omega”/),
  row('an unknown outcome', commitment, { outcome: 'forgotten' }, 'outcome', /Expected/),
  row(
    'a promise due before it was made',
    commitment,
    { due: '2020' },
    'due',
    /before it was announced/,
  ),
  row(
    'a promise settled before it was made',
    commitment,
    { settled: '2020' },
    'settled',
    /before it was announced/,
  ),
  row(
    'a promise that is pending and settled',
    commitment,
    { outcome: 'pending' },
    'settled',
    /belongs to an outcome/,
  ),
];

const FILE_FAULTS: readonly Row[] = [
  row(
    'a file of the wrong year',
    [FILE, '2020-08-18-delta-attack'],
    { date: '2021-08-18' },
    'date',
    /events\/2021\.json/,
  ),
  row(
    'an event out of order',
    [FILE, '2020-08-18-delta-attack'],
    { date: '2020-01-18' },
    'date',
    /out of order/,
  ),
  row(
    'an event without first day',
    [FILE, '2020-08-18-delta-attack'],
    { date: '../2020-08' },
    'date',
    /no first day/,
  ),
  {
    fault: 'an event written twice',
    files: fixtureFilesRewritten('events/2019.json', (records) => [...records, ...records]),
    file: 'events/2019.json',
    id: '2019-gamma-programme',
    field: 'id',
    reason: /used twice/,
  },
  {
    fault: 'an actor written twice',
    files: fixtureFilesRewritten('actors.json', (records) => [...records, ...records.slice(0, 1)]),
    file: 'actors.json',
    id: 'alpha',
    field: 'id',
    reason: /used twice/,
  },
  {
    fault: 'a family without colour and glyph',
    files: fixtureFilesRewritten('types.json', (records) => [
      ...records,
      { id: 'picnics', label: text('Pique-niques', 'Picnics') },
    ]),
    file: 'types.json',
    id: 'picnics',
    field: 'family',
    reason: /visits, summits/,
  },
  {
    fault: 'a released event that vanished',
    files: fixtureFilesWith('events/2022.json', '2022-beta-withdrawal', { aliases: undefined }),
    file: 'history.json',
    id: '2022-beta-leaves',
    field: 'added',
    reason: /vanished.*aliases/,
  },
  {
    fault: 'a release of no day',
    files: fixtureFilesRewritten('history.json', ([first, last]) => [
      first,
      { ...last, date: 'soon' },
    ]),
    file: 'history.json',
    id: 'record 2',
    field: 'date',
    reason: /not a day/,
  },
  {
    fault: 'a record without id',
    files: fixtureFilesRewritten('themes.json', (records) => [
      ...records,
      { label: text('Sport', 'Sport') },
    ]),
    file: 'themes.json',
    id: 'record 4',
    field: 'id',
    reason: /missing/,
  },
  {
    fault: 'a record that is no record',
    files: fixtureFilesRewritten('themes.json', (records) => [...records, 'sport']),
    file: 'themes.json',
    id: 'record 4',
    field: '-',
    reason: /^is not/,
  },
];

describe('parseDataset', () => {
  it('finds no fault in the fixture', () => {
    const { dataset, faults } = parseDataset(fixtureFiles());
    expect(faults).toEqual([]);
    expect(dataset?.events).toHaveLength(12);
  });

  it('finds no fault in the published dataset', () => {
    const { faults } = parseDataset(realFiles());
    expect(faults).toEqual([]);
  });

  it.each([
    ...RECORD_FAULTS,
    ...EVIDENCE_FAULTS,
    ...REFERENCE_FAULTS,
    ...STATE_FAULTS,
    ...FILE_FAULTS,
  ])('refuses $fault, and nothing else', ({ files, file, id, field, reason }) => {
    const { dataset, faults } = parseDataset(files);
    expect(dataset).toBeUndefined();
    expect(faults.map((found) => [found.file, found.id, found.field])).toEqual([[file, id, field]]);
    expect(faults[0]?.reason).toMatch(reason);
  });

  it('refuses a cycle of part-of at each event that is in it, and not at those that lead to it', () => {
    const cycle = fixtureFilesWith('events/2019.json', '2019-gamma-programme', {
      links: [{ kind: 'part-of', event: VISIT }],
    });
    const { faults } = parseDataset(cycle);
    // The summit is a part of the programme too, but not of itself.
    expect(faults.map(({ file, id, field }) => [file, id, field])).toEqual([
      ['events/2019.json', '2019-gamma-programme', 'links'],
      [FILE, VISIT, 'links'],
    ]);
    for (const { reason } of faults) expect(reason).toMatch(/part of itself/);
  });

  it('accepts two events that follow each other, which is no cycle of part-of', () => {
    const files = fixtureFilesWith('events/2019.json', '2019-gamma-programme', {
      links: [{ kind: 'follows', event: VISIT }],
    });
    expect(parseDataset(files).faults).toEqual([]);
  });

  it('accepts an answer of the same month when the day of one is not known', () => {
    const files = fixtureFilesWith(FILE, meeting[1], {
      date: '2020-03',
      ...link('responds-to', VISIT),
    });
    expect(parseDataset(files).faults).toEqual([]);
  });

  it('accepts texts of exactly their greatest length, and a comparison that is not HTML', () => {
    const files = fixtureFilesWith(FILE, VISIT, {
      short: text(long(36)),
      title: text(long(90)),
      summary: text(`5 < 6 & R&D ${long(588)}`),
      evidence: [quote({ text: text(long(300)) }), paraphrase({ key: 'e2' })],
    });
    expect(parseDataset(files).faults).toEqual([]);
  });

  it.each(['actors.json', 'themes.json', 'types.json', 'places.json', 'sources.json'])(
    'says that %s is missing',
    (file) => {
      const { faults } = parseDataset(fixtureFiles().filter((raw) => raw.file !== file));
      expect(faults).toEqual([{ file, id: '-', field: '-', reason: 'the file is missing' }]);
    },
  );

  it('accepts a dataset that was never released', () => {
    const files = fixtureFiles().filter(({ file }) => file !== 'history.json');
    expect(parseDataset(files).faults).toEqual([]);
  });

  it('says that there is no event, without any file of them', () => {
    const files = fixtureFiles().filter(({ file }) => !file.startsWith('events/'));
    expect(parseDataset(files).faults).toEqual([
      { file: 'events', id: '-', field: '-', reason: 'has no event' },
    ]);
  });

  it.each(fixtureFiles().map(({ file }) => file))(
    'says why %s is no JSON, and blames nobody for what it would hold',
    (file) => {
      const files: RawFile[] = fixtureFiles().map((raw) =>
        raw.file === file ? { file, broken: 'Unexpected end' } : raw,
      );
      const { dataset, faults } = parseDataset(files);
      expect(dataset).toBeUndefined();
      expect(faults).toEqual([
        { file, id: '-', field: '-', reason: 'is not JSON (Unexpected end)' },
      ]);
    },
  );

  it('still finds what is wrong with the others when a file is no JSON', () => {
    const files: RawFile[] = fixtureFilesWith(FILE, VISIT, { actors: ['nobody'] }).map((raw) =>
      raw.file === 'themes.json' ? { file: raw.file, broken: 'Oops' } : raw,
    );
    const { faults } = parseDataset(files);
    expect(faults.map(({ file, id }) => `${file} ${id}`)).toEqual([
      'themes.json -',
      `${FILE} ${VISIT}`,
    ]);
  });

  it('says that a file holds no list', () => {
    const files = fixtureFilesRewritten('places.json', () => ({ places: [] }));
    const { faults } = parseDataset(files);
    expect(faults).toContainEqual({
      file: 'places.json',
      id: '-',
      field: '-',
      reason: 'is not a list of records',
    });
  });

  it('does not blame what refers to a record that is refused for its form', () => {
    const files = fixtureFilesWith('actors.json', 'alpha', { kind: 'planet' });
    const { faults } = parseDataset(files);
    expect(faults.map(({ file, id }) => `${file} ${id}`)).toEqual(['actors.json alpha']);
  });

  it('gives the faults of several files and records at once', () => {
    const broken = new Map<string, unknown>([
      ['actors.json', { id: 'Alpha!' }],
      ['events/2019.json', { id: 'half-written' }],
      ['sources.json', null],
    ]);
    const files = fixtureFiles().map(({ file, json }) => {
      const records: readonly unknown[] = Array.isArray(json) ? json : [];
      return { file, json: broken.has(file) ? [...records, broken.get(file)] : json };
    });
    const { faults } = parseDataset(files);
    expect(new Set(faults.map(({ file }) => file))).toEqual(new Set(broken.keys()));
    const fields = faults.filter(({ id }) => id === 'half-written').map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['date', 'short', 'title', 'summary', 'type', 'actors', 'evidence']),
    );
  });
});

describe('formatFaults', () => {
  it('prints one fault a line, with file, id, field and reason', () => {
    const faults = [
      { file: 'actors.json', id: 'alpha', field: 'kind', reason: 'is wrong' },
      { file: 'events/2020.json', id: '-', field: '-', reason: 'is not a list of records' },
    ];
    expect(formatFaults(faults)).toBe(
      [
        'The dataset has 2 faults:',
        '  data/actors.json · alpha · kind: is wrong',
        '  data/events/2020.json · - · -: is not a list of records',
      ].join('\n'),
    );
  });

  it('counts a lone fault in the singular', () => {
    const fault = { file: 'actors.json', id: 'alpha', field: 'kind', reason: 'is wrong' };
    expect(formatFaults([fault])).toMatch(/^The dataset has 1 fault:\n/);
  });
});
