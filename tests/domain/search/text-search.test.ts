import { describe, expect, it } from 'vitest';
import { toTextPredicate } from '../../../src/domain/search/text-search';
import { realDataset } from '../../fixtures/real-dataset';
import { eventsOf, fixtureDataset } from '../../support/fixture-dataset';

const dataset = fixtureDataset();
const VISIT = '2020-03-05-eva-visits-betaport';
const EVA = [VISIT, '2020-06-10-gamma-summit', '2022-03-01-eva-statement'];
const GAMMA = ['2019-gamma-programme', '2020-06-10-gamma-summit', '2022-beta-withdrawal'];

function find(query: string): readonly string[] {
  return eventsOf(dataset)
    .filter(toTextPredicate(query))
    .map(({ id }) => id);
}

describe('a search', () => {
  it.each([
    'éva',
    'eva',
    'EVA',
    'Eva Oeuvre',
    'œuvre',
    'OEUVRE',
    'Éva Œuvre',
    'éva'.normalize('NFD'),
  ])('finds Éva Œuvre by “%s”', (query) => {
    expect(find(query)).toEqual(EVA);
  });

  it('finds an actor by an alias, in either language', () => {
    expect(find('GU')).toEqual(GAMMA);
    expect(find('udg')).toEqual(GAMMA);
    expect(find('union de gamma')).toEqual(GAMMA);
    expect(find('gamma union')).toEqual(GAMMA);
  });

  it('finds words of either language together', () => {
    expect(find('frontieres trade')).toEqual([VISIT, '2020-06-10-gamma-summit']);
  });

  it('finds beginnings of words, and not their insides', () => {
    expect(find('front delta')).toContain('2020-08-18-delta-attack');
    expect(find('fro del att')).toEqual(['2020-08-18-delta-attack']);
    expect(find('ronti')).toEqual([]);
    expect(find('ttaque')).toEqual([]);
  });

  it('wants every word, in any order', () => {
    expect(find('betaport eva')).toEqual([VISIT]);
    expect(find('eva betaport')).toEqual([VISIT]);
    expect(find('betaport delta')).toEqual([]);
  });

  it('finds by place, theme and nature', () => {
    expect(find('alphaville')).toEqual(['2020-02-alpha-beta-meeting', '2020-08-18-delta-attack']);
    expect(find('élections')).toEqual(['2020-beta-coup', '2022-03-01-eva-statement']);
    expect(find('retrait')).toEqual(['2022-beta-withdrawal']);
  });

  it('reads any apostrophe as the end of a word', () => {
    const published = eventsOf(realDataset());
    const count = (query: string) => published.filter(toTextPredicate(query)).length;
    expect(count('l’Afrique')).toBeGreaterThan(0);
    expect(count("l'afrique")).toBe(count('l’Afrique'));
    expect(find('d’alpha')).toEqual(find("d'alpha"));
    expect(find('d’alpha')).toContain(VISIT); // République d’Alpha
  });

  it('finds ECOWAS by CEDEAO, with or without accents', () => {
    const published = eventsOf(realDataset());
    for (const query of ['cedeao', 'CÉDÉAO', 'ecowas', 'communaute economique', 'west african']) {
      const found = published.filter(toTextPredicate(query)).map(({ id }) => id);
      expect(found).toContain('2025-01-29-ecowas-exit-effective');
    }
  });

  it.each(['', '   ', '…', '« »', '?'])('finds everything by “%s”, which has no word', (query) => {
    expect(find(query)).toHaveLength(dataset.size);
  });

  it('finds nothing by a word that nobody wrote', () => {
    expect(find('zzz')).toEqual([]);
  });

  it('reads no word as a pattern', () => {
    expect(find('.*')).toHaveLength(dataset.size);
    expect(find('[a')).toEqual(find('a'));
  });
});
