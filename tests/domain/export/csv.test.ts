import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/domain/export/csv';
import { compileReal } from '../../fixtures/real-dataset';
import { dated, selectionOf, titled } from '../../support/selection';

function read(csv: string) {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const one = async () => selectionOf({ ids: ['2020-03-05-eva-visits-betaport'] });

describe('events as CSV, read by Papa Parse', () => {
  it('are all there, with their dates, texts and accents', async () => {
    const { events } = await selectionOf({ compiled: compileReal() });
    const rows = read(toCsv(events));
    expect(rows.map(({ id }) => id)).toEqual(events.map(({ event }) => event.id));
    expect(rows.map(({ date_edtf }) => date_edtf)).toEqual(
      events.map(({ event }) => event.date.edtf),
    );
    expect(rows.map(({ title_fr }) => title_fr)).toEqual(events.map(({ event }) => event.title.fr));
    expect(rows.map(({ summary_en }) => summary_en)).toEqual(
      events.map(({ detail }) => detail.summary.en),
    );
    expect(rows.some(({ title_fr = '' }) => title_fr.includes('é'))).toBe(true);
  });

  it('begin with a byte order mark, and end lines as RFC 4180 has them', async () => {
    const csv = toCsv((await one()).events);
    expect(csv.startsWith('\ufeffid,date_edtf,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'hold %j as a text and not as a formula',
    async (formula) => {
      const [row] = read(toCsv(titled(await one(), formula).events));
      expect(row?.title_fr).toBe(`'${formula}`);
    },
  );

  it.each(['a "word", and; more', 'two\nlines', "l'apostrophe", 'é « ’ 🇲🇱'])(
    'bring %j back as it was',
    async (text) => {
      const [row] = read(toCsv(titled(await one(), text).events));
      expect(row?.title_en).toBe(text);
    },
  );

  it.each([
    ['2020-03-05', '2020-03-05', '2020-03-05', '5 March 2020'],
    ['2020-03', '2020-03-01', '2020-03-31', 'March 2020 (day not given)'],
    ['2020-03~', '2020-02-01', '2020-04-30', 'about March 2020 (day not given)'],
    ['2020/2022-05-02', '2020-01-01', '2022-05-02', '2020 to 2 May 2022'],
    ['2020-03-05/..', '2020-03-05', '', 'since 5 March 2020'],
    ['/2020-03-05', '', '2020-03-05', 'until 5 March 2020, start unknown'],
  ])('say of %s between which days it may be', async (edtf, earliest, latest, words) => {
    const [row] = read(toCsv(dated(await one(), edtf).events));
    expect(row).toMatchObject({
      date_edtf: edtf,
      earliest_day: earliest,
      latest_day: latest,
      date_en: words,
    });
  });

  it('are a header alone when there are none', () => {
    expect(read(toCsv([]))).toEqual([]);
  });
});
