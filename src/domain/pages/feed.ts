import type { HistoricalEvent } from '../events/dataset.ts';
import type { ReleaseNote } from '../events/releases.ts';
import { html, type Markup } from '../export/html.ts';
import type { Locale } from '../locale.ts';
import type { MethodRelease } from './method.ts';
import { toEventPath, toFeedPath, toMethodPath, type Site } from './site.ts';

/** What a feed says of a version: what it changed, in a line, and the events under each change. */
export type FeedEntry = Pick<ReleaseNote, 'version' | 'day'> &
  Pick<MethodRelease, 'title' | 'text' | 'lists'>;

type FeedSite = {
  readonly site: Required<Site>;
  readonly lang: Locale;
  readonly title: string;
  /** Who publishes it. */
  readonly author: string;
};

/**
 * An Atom feed (RFC 4287) of the versions of the data, one at least, the newest first.
 * An entry is a version and not an event: a correction of thirty events is one piece of news. Ids are tag
 * URIs (RFC 4151) of the host on the day of the version, so that they outlive a change of paths.
 */
export function toFeed(
  entries: readonly FeedEntry[],
  { site, lang, title, author }: FeedSite,
): string {
  const [newest, oldest] = [entries.at(0), entries.at(-1)];
  if (newest === undefined || oldest === undefined) throw new Error('A feed of nothing');
  const { hostname } = new URL(site.origin);
  const root = site.origin + site.base;
  const toId = (day: string, name: string) => `tag:${hostname},${day}:${lang}/${name}`;
  const toTime = (day: string) => `${day}T00:00:00Z`;
  const toEntry = ({ version, day, title: name, text, lists }: FeedEntry): Markup =>
    html`<entry>
      <id>${toId(day, version)}</id>
      <title>${name}</title>
      <link rel="alternate" type="text/html" href="${root}${toMethodPath(lang)}#v-${version}" />
      <published>${toTime(day)}</published>
      <updated>${toTime(day)}</updated>
      <summary>${text}</summary>
      <content type="xhtml"
        ><div xmlns="http://www.w3.org/1999/xhtml">
          <p>${text}</p>
          ${lists.map(
            ({ title: change, events }) =>
              html`<h2>${change}</h2>
                <ul>
                  ${events.map((event) => toItem(event, root, lang))}
                </ul>`,
          )}
        </div></content
      >
    </entry> `;
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
      <id>${toId(oldest.day, 'changes')}</id>
      <title>${title}</title>
      <author><name>${author}</name></author>
      <link rel="self" type="application/atom+xml" href="${root}${toFeedPath(lang)}" />
      <link rel="alternate" type="text/html" href="${root}${toMethodPath(lang)}" />
      <updated>${toTime(newest.day)}</updated>
      ${entries.map(toEntry)}
    </feed> `.markup;
}

function toItem({ id, title }: HistoricalEvent, root: string, lang: Locale): Markup {
  return html`<li><a href="${root}${toEventPath(id, lang)}">${title[lang]}</a></li> `;
}
