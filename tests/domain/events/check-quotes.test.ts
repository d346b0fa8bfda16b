import { describe, expect, it } from 'vitest';
import { checkQuotes, type QuotedDocument } from '../../../src/domain/events/check-quotes';
import type { RawFile } from '../../../src/domain/events/parse-dataset';
import { GAZETTE_SHA256, paraphrase, quote } from '../../fixtures/authored-dataset';
import { fixtureFilesWith, parseValid } from '../../support/fixture-dataset';

const FILE = 'events/2020.json';
const MEETING = '2020-02-alpha-beta-meeting';
const VISIT = '2020-03-05-eva-visits-betaport';

const QUOTED = 'les deux délégations se sont entendues';
const ARTICLE = `À Bêta 🕊, ${QUOTED}, ${'et puis encore. '.repeat(60)}`;

/** A dataset in which the quote of one event is the only one. */
function withQuote(fields: Readonly<Record<string, unknown>>): RawFile[] {
  const changed = fixtureFilesWith(FILE, MEETING, { evidence: [quote(fields)] });
  const visit = fixtureFilesWith(FILE, VISIT, {
    evidence: [paraphrase(), paraphrase({ key: 'e2' })],
  }).find(({ file }) => file === FILE);
  const records = changed.find(({ file }) => file === FILE)?.json as { id: string }[];
  const others = visit?.json as { id: string }[];
  const json = records.map((record) => (record.id === VISIT ? find(others, VISIT) : record));
  return changed.map((raw) => (raw.file === FILE ? { file: FILE, json } : raw));
}

const find = <T extends { id: string }>(records: readonly T[], id: string) =>
  records.find((record) => record.id === id);

function faultsOf(
  fields: Readonly<Record<string, unknown>>,
  document: Partial<QuotedDocument> | undefined = {},
  source: Readonly<Record<string, unknown>> = {},
) {
  const files = withQuote(fields).map((raw) => {
    if (raw.file !== 'sources.json' || !('json' in raw)) return raw;
    const records = raw.json as readonly { id: string }[];
    const json = records.map((record) =>
      record.id === 'gazette' ? { ...record, ...source } : record,
    );
    return { file: raw.file, json };
  });
  const documents = new Map([
    ['gazette-7.txt', { text: ARTICLE, sha256: GAZETTE_SHA256, ...document }],
  ]);
  return checkQuotes(parseValid(files), documents);
}

describe('a quote', () => {
  it('is sound where it stands word for word, counted in code points', () => {
    expect(faultsOf({ at: [[10, 48]] })).toEqual([]);
  });

  it('may fold the apostrophe and white space, and nothing else', () => {
    const text = { fr: 'l’accord d’été', en: 'the summer agreement' };
    const spaced = ARTICLE.replace(QUOTED, "l'accord\n  d'été".padEnd(QUOTED.length, '.'));
    expect(faultsOf({ text, at: [[10, 26]] }, { text: spaced })).toEqual([]);
    const accents = ARTICLE.replace(QUOTED, "l'accord d'ete".padEnd(QUOTED.length, '.'));
    expect(faultsOf({ text, at: [[10, 24]] }, { text: accents })).toEqual([
      {
        file: FILE,
        id: MEETING,
        field: 'evidence.0',
        reason: "the document says “l'accord d'ete”",
      },
    ]);
  });

  it('with words left out stands at several places', () => {
    const text = { fr: 'les deux délégations […] entendues', en: 'the two delegations […] agreed' };
    expect(faultsOf({ text, at: [[10, 30], [39, 48]] })).toEqual([]); // prettier-ignore
    expect(faultsOf({ text, at: [[10, 48]] })).toHaveLength(1);
  });

  it('one character off is refused, with what stands there', () => {
    const [fault] = faultsOf({ at: [[11, 49]] });
    expect(fault?.reason).toBe('the document says “es deux délégations se sont entendues,”');
  });

  it('outside the part of the file that is its article is refused', () => {
    expect(faultsOf({ at: [[10, 48]] }, {}, { part: [0, 900] })).toEqual([]);
    const [fault] = faultsOf({ at: [[10, 48]] }, {}, { part: [40, 940] });
    expect(fault).toMatchObject({ id: MEETING, reason: 'lies outside its article' });
  });
});

describe('an article', () => {
  it('may be quoted up to an eighth, counted on its part of the file', () => {
    const length = QUOTED.length * 8;
    expect(faultsOf({ at: [[10, 48]] }, {}, { part: [0, length] })).toEqual([]);
    expect(faultsOf({ at: [[10, 48]] }, {}, { part: [0, length - 1] })).toEqual([
      {
        file: 'sources.json',
        id: 'gazette',
        field: 'file',
        reason: '12.5 % of the article is quoted, at most 12.5 % may be',
      },
    ]);
  });
});

describe('a document', () => {
  it('that is not there is a fault', () => {
    const faults = checkQuotes(parseValid(withQuote({})), new Map());
    expect(faults).toEqual([
      {
        file: 'sources.json',
        id: 'gazette',
        field: 'file',
        reason: '“gazette-7.txt” is not in the folder',
      },
    ]);
  });

  it('that is another one is a fault, and its quotes are not blamed', () => {
    const faults = faultsOf({}, { sha256: 'f'.repeat(64), text: 'Something else' });
    expect(faults.map(({ reason }) => reason)).toEqual([
      '“gazette-7.txt” is not the document that was quoted',
    ]);
  });
});
