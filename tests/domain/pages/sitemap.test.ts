// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toRobots, toSitemap } from '../../../src/domain/pages/sitemap';

describe('what crawlers ask for', () => {
  it('lists every address, as XML', () => {
    const urls = ['https://frise.example/fr/', 'https://frise.example/?a=1&b=2'];
    const xml = new DOMParser().parseFromString(toSitemap(urls), 'application/xml');
    expect(xml.querySelector('parsererror')).toBeNull();
    expect([...xml.querySelectorAll('url > loc')].map(({ textContent }) => textContent)).toEqual(
      urls,
    );
  });

  it('says where the list is, if there is one', () => {
    expect(toRobots()).not.toContain('Sitemap');
    expect(toRobots('https://frise.example/sitemap.xml')).toContain(
      'Sitemap: https://frise.example/sitemap.xml\n',
    );
  });
});
