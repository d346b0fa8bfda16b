// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toFeed } from '../../../src/domain/pages/feed';
import { eventOf, fixtureDataset } from '../../support/fixture-dataset';

const ATOM = 'http://www.w3.org/2005/Atom';
const coup = eventOf(fixtureDataset(), '2020-beta-coup');
const entry = (day: string, hash: string) => ({
  version: `${day}-${hash}`,
  day,
  title: `Version of ${day}`,
  text: '1 event corrected & <b>no</b> more',
  lists: [{ title: '1 event corrected', events: [coup] }],
});

const feed = new DOMParser().parseFromString(
  toFeed(
    [entry('2022-05-01', 'def456'), entry('2022-05-01', 'abc123'), entry('2022-04-01', '0f0f0f')],
    {
      site: { base: '/sub/', origin: 'https://frise.example:8080' },
      lang: 'en',
      title: 'Changes',
      author: 'Sahel Timeline',
    },
  ),
  'application/xml',
);

/** Texts of the children of that name. */
function textsOf(parent: Element, name: string): readonly string[] {
  return [...parent.children]
    .filter((child) => child.localName === name && child.namespaceURI === ATOM)
    .map(({ textContent }) => textContent);
}

describe('the feed of changes', () => {
  const root = feed.documentElement;
  const entries = [...feed.getElementsByTagNameNS(ATOM, 'entry')];

  it('is well-formed XML, with a root of Atom', () => {
    expect(feed.querySelector('parsererror')).toBeNull();
    expect([root.localName, root.namespaceURI]).toEqual(['feed', ATOM]);
  });

  it('has what RFC 4287 asks of a feed and of each entry, once', () => {
    for (const part of [root, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(textsOf(part, name)).toHaveLength(1);
      const links = [...part.children].filter((link) => link.getAttribute('rel') === 'alternate');
      expect(links).toHaveLength(1);
    }
    expect(root.querySelector('author > name')?.textContent).toBe('Sahel Timeline');
    expect(entries.map((one) => textsOf(one, 'summary'))).toEqual(
      entries.map(() => ['1 event corrected & <b>no</b> more']),
    );
    for (const one of entries) {
      const [content] = [...one.getElementsByTagNameNS(ATOM, 'content')];
      expect([...(content?.children ?? [])].map(({ localName }) => localName)).toEqual(['div']);
    }
  });

  it('is dated by its versions, the newest first, as RFC 3339 has it', () => {
    const times = [root, ...entries].flatMap((part) => textsOf(part, 'updated'));
    expect(times).toEqual([
      '2022-05-01T00:00:00Z',
      '2022-05-01T00:00:00Z',
      '2022-05-01T00:00:00Z',
      '2022-04-01T00:00:00Z',
    ]);
  });

  it('has ids that are tag URIs, each once', () => {
    const ids = [root, ...entries].flatMap((part) => textsOf(part, 'id'));
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^tag:frise\.example,\d{4}-\d\d-\d\d:en\/[\w-]+$/);
  });

  it('leads to itself, to the versions and to the events by whole addresses', () => {
    const addresses = [...feed.querySelectorAll('[href]')].map((link) => link.getAttribute('href'));
    const origin = 'https://frise.example:8080/sub/en/';
    expect(addresses).toContain(`${origin}feed.xml`);
    expect(addresses).toContain(`${origin}method/#v-2022-05-01-def456`);
    expect(addresses).toContain(`${origin}e/2020-beta-coup/`);
    expect(addresses.filter((address) => !address?.startsWith(origin))).toEqual([]);
  });
});
