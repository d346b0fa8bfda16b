import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../../src/domain/export/calendar';
import type { Selection } from '../../../src/domain/export/selection';
import { compileReal } from '../../fixtures/real-dataset';
import { dated, selectionOf, titled } from '../../support/selection';

const WORDS = { name: 'Frise Sahel', date: 'Date :', sources: 'Sources :' };

function read(selection: Selection) {
  const calendar = new ICAL.Component(ICAL.parse(toCalendar(selection, WORDS)) as unknown[]);
  return {
    calendar,
    entries: calendar.getAllSubcomponents('vevent').map((entry) => {
      const of = (name: string) => entry.getFirstPropertyValue(name)?.toString();
      return {
        uid: of('uid'),
        summary: of('summary'),
        description: of('description'),
        first: of('dtstart'),
        after: of('dtend'),
        status: of('status'),
        kind: entry.getFirstProperty('dtstart')?.type,
      };
    }),
  };
}

const one = async () => selectionOf({ ids: ['2020-03-05-eva-visits-betaport'] });

describe('events as a calendar, read by ical.js', () => {
  it('are all there, with their texts and accents', async () => {
    const selection = await selectionOf({ compiled: compileReal() });
    const { calendar, entries } = read(selection);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Frise Sahel');
    expect(entries.map(({ uid }) => uid)).toEqual(
      selection.events.map(({ event }) => `${event.id}@frise-sahel`),
    );
    for (const [place, { event, detail, link }] of selection.events.entries()) {
      expect(entries[place]?.summary).toContain(event.title.fr);
      expect(entries[place]?.description).toContain(detail.summary.fr);
      expect(entries[place]?.description).toContain(link);
    }
  });

  it('have lines of 75 octets at most, that end in CR LF', async () => {
    const text = toCalendar(await selectionOf({ compiled: compileReal() }), WORDS);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    expect(lines.length).toBeGreaterThan(3000);
  });

  it.each(['a, b; c\\d', 'two\nlines', 'é'.repeat(120), '🇲🇱'.repeat(40)])(
    'bring %j back as it was',
    async (title) => {
      const [entry] = read(titled(await one(), title)).entries;
      expect(entry?.summary).toBe(title);
    },
  );

  it.each([
    ['2020-03-05', '2020-03-05', '2020-03-06', ''],
    ['2020-03-05/2020-03-09', '2020-03-05', '2020-03-10', ''],
    ['2020-03', '2020-03-01', '2020-04-01', ' (mars 2020)'],
    ['2020', '2020-01-01', '2021-01-01', ' (2020)'],
    ['2020-03-05~', '2020-03-05', '2020-03-06', ' (vers le 5\u00a0mars 2020)'],
    ['2020-03-05/..', '2020-03-05', undefined, ' (depuis le 5\u00a0mars 2020)'],
    ['2020-03/', '2020-03-01', undefined, ' (à partir de mars 2020, fin inconnue)'],
    ['../2020-03-05', '2020-03-05', '2020-03-06', ' (jusqu’au 5\u00a0mars 2020)'],
  ])('enter %s from its first day to the day after its last', async (edtf, start, end, words) => {
    const [entry] = read(dated(await one(), edtf)).entries;
    expect(entry?.first).toBe(start);
    expect(entry?.after).toBe(end);
    expect(entry?.summary).toBe(`Éva Œuvre à Port-Bêta, en entier${words}`);
    expect(entry?.kind).toBe('date');
  });

  it('say which dates are not sure', async () => {
    expect(read(dated(await one(), '2020-03')).entries[0]?.status).toBe('TENTATIVE');
    expect(read(dated(await one(), '2020-03-05/..')).entries[0]?.status).toBe('CONFIRMED');
  });
});
