import { describe, expect, it } from 'vitest';
import { toEventData } from '../../../src/domain/pages/event-data';
import { dated, selectionOf } from '../../support/selection';

const dataOf = async (edtf: string, url?: string) => {
  const { events } = dated(await selectionOf({ ids: ['2020-beta-coup'] }), edtf);
  const [event] = events;
  if (event === undefined) throw new Error('No event');
  return toEventData(event, 'en', url) as {
    readonly mainEntity: Readonly<Record<string, unknown>>;
    readonly citation: readonly Readonly<Record<string, unknown>>[];
  };
};

describe('an event as schema.org describes it', () => {
  it.each([
    ['2020-03-05', '2020-03-05', '2020-03-05'],
    ['2020-03', '2020-03', '2020-03'],
    ['2020/2022-05-02', '2020', '2022-05-02'],
    ['2020-03-05/..', '2020-03-05', undefined],
    ['/2020-03-05', undefined, '2020-03-05'],
    ['2020-03~', undefined, undefined],
    ['2020-03-05?', undefined, undefined],
    ['201X', undefined, undefined],
  ])('of %s begins and ends as far as that is sure', async (edtf, startDate, endDate) => {
    const { mainEntity } = await dataOf(edtf);
    expect([mainEntity.startDate, mainEntity.endDate]).toEqual([startDate, endDate]);
  });

  it('cites each source once', async () => {
    const { events } = await selectionOf();
    for (const event of events) {
      const { citation } = toEventData(event, 'fr') as { readonly citation: readonly unknown[] };
      const sources = new Set(event.detail.evidence.map(({ source }) => source));
      expect(citation).toHaveLength(sources.size);
    }
  });

  it('has an address where the site has one', async () => {
    expect(await dataOf('2020')).not.toHaveProperty('url');
    expect(await dataOf('2020', 'https://frise.example/fr/e/x/')).toHaveProperty(
      'url',
      'https://frise.example/fr/e/x/',
    );
  });
});
