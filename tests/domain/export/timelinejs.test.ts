import { describe, expect, it } from 'vitest';
import { toTimelineJs } from '../../../src/domain/export/timelinejs';
import { dated, selectionOf, titled } from '../../support/selection';

type Slide = {
  readonly unique_id: string;
  readonly start_date: object;
  readonly end_date?: object;
  readonly display_date: string;
  readonly text: { readonly headline: string; readonly text: string };
};

const one = async () => selectionOf({ ids: ['2020-03-05-eva-visits-betaport'] });
const read = (selection: Awaited<ReturnType<typeof one>>) =>
  (JSON.parse(toTimelineJs(selection, { read: 'Voir' })) as { events: readonly Slide[] }).events;

describe('events as TimelineJS slides', () => {
  it('are all there', async () => {
    const selection = await selectionOf();
    expect(read(selection).map(({ unique_id }) => unique_id)).toEqual(
      selection.events.map(({ event }) => event.id),
    );
  });

  it.each([
    ['2020-03-05', { year: 2020, month: 3, day: 5 }, undefined, '5\u00a0mars 2020'],
    ['2020-03', { year: 2020, month: 3 }, undefined, 'mars 2020'],
    ['2020', { year: 2020 }, undefined, '2020'],
    ['2020-03/2021', { year: 2020, month: 3 }, { year: 2021 }, 'de mars 2020 à 2021'],
    ['2020-03-05/..', { year: 2020, month: 3, day: 5 }, undefined, 'depuis le 5\u00a0mars 2020'],
    ['/2021', { year: 2021 }, undefined, 'jusqu’en 2021, début inconnu'],
  ])('give of %s what is known and no more', async (edtf, start, end, words) => {
    const [slide] = read(dated(await one(), edtf));
    expect(slide?.start_date).toEqual(start);
    expect(slide?.end_date).toEqual(end);
    expect(slide?.display_date).toBe(words);
  });

  it('are texts, and not the HTML that TimelineJS takes them for', async () => {
    const [slide] = read(titled(await one(), '<img src=x onerror=alert(1)> & more'));
    expect(slide?.text.headline).toBe('&lt;img src=x onerror=alert(1)&gt; &amp; more');
  });
});
