import { heading, html, type Markup } from '../export/html.ts';
import { toEventList } from './event-list.ts';
import type { PageSet } from './event-page.ts';
import type { MethodBlock, MethodSection, MethodTable } from './method.ts';
import { toPage } from './page-frame.ts';
import { toMethodPath } from './site.ts';

export type MethodWords = {
  readonly title: string;
  readonly intro: string;
};

/** The account of the method as a page, with a table of contents. */
export function toMethodPage(
  sections: readonly MethodSection[],
  set: PageSet,
  words: MethodWords,
): string {
  return toPage({
    ...set,
    title: words.title,
    description: words.intro,
    type: 'article',
    pathIn: toMethodPath,
    main: html`${heading(1, words.title)}
      <p>${words.intro}</p>
      <nav aria-label="${words.title}">
        <ol class="contents">
          ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
        </ol>
      </nav>
      ${sections.map(
        ({ id, title, blocks }) =>
          html`<section id="${id}">
            ${heading(2, title)} ${blocks.map((block) => toBlock(block, set))}
          </section> `,
      )}`,
  });
}

function toBlock(block: MethodBlock, set: PageSet): Markup {
  switch (block.kind) {
    case 'text':
      return html`<p>${block.text}</p> `;
    case 'link':
      return html`<p class="open"><a href="${block.href}">${block.text}</a></p> `;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li> `)}
      </ul> `;
    case 'table':
      return toTable(block);
    case 'release':
      return html`<section id="${block.id}">
        ${heading(3, block.title)}
        <p>${block.text}</p>
        ${block.lists.map(
          ({ title, events }) => html`${heading(4, title)} ${toEventList(events, set)}`,
        )}
      </section> `;
  }
}

function toTable({ caption, head, rows }: MethodTable): Markup {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head.map((cell) => html`<th scope="col">${cell}</th> `)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name = '', ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td>${cell}</td> `)}
          </tr> `,
      )}
    </tbody>
  </table> `;
}
