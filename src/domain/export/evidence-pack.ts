import { parseEdtf } from '../dates/edtf.ts';
import { formatDay, formatDayRange, formatEdtf } from '../dates/format-edtf.ts';
import type { Dataset } from '../events/dataset.ts';
import { groupBySource, inQuotationMarks, toNames, toQuoteLanguages } from '../events/evidence.ts';
import type { Disagreement } from '../events/schemas.ts';
import type { Locale } from '../locale.ts';
import { html, type Markup } from './html.ts';
import { PACK_STYLE } from './pack-style.ts';
import type { ExportedDetail, ExportedEvent, Selection } from './selection.ts';

/** Words of the interface that the pack needs. */
export type PackWords = {
  readonly app: string;
  readonly count: string;
  readonly online: string;
  readonly cite: string;
  readonly contents: string;
  readonly licence: string;
  /** How to cite the pack, and each event. */
  readonly citation: string;
  readonly citationOf: (event: ExportedEvent) => string;
  readonly exported: (day: string) => string;
  readonly version: (version: string) => string;
  readonly origins: (count: number) => string;
  readonly accordingTo: (names: string) => string;
  readonly wire: (wire: string) => string;
  readonly via: (via: string) => string;
  readonly inLanguage: (lang: 'fr' | 'en' | 'other') => string;
  readonly field: (field: Disagreement['field']) => string;
} & Readonly<Record<(typeof PACK_LABELS)[number], string>>;

/** Words that an open event has too. */
export const PACK_LABELS = [
  'uncertain',
  'actors',
  'themes',
  'says',
  'translation',
  'paraphrase',
  'positions',
  'disagree',
  'kept',
  'unknownPublisher',
  'archived',
  'unstable',
] as const;

/** What the parts of a pack share. */
type Context = {
  readonly lang: Locale;
  readonly words: PackWords;
  readonly nameOf: (actor: string) => string;
};

/**
 * The events with all their evidence as one HTML file that stands alone: it asks for nothing, runs no
 * script, and prints. Every text in it is escaped.
 */
export function toEvidencePack(
  selection: Selection,
  words: PackWords,
  actors: Dataset['actors'],
): string {
  const { lang, events, title } = selection;
  const names = new Map(actors.map(({ id, name }) => [id, name[lang]]));
  const context = { lang, words, nameOf: (id: string) => names.get(id) ?? id };
  const page = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${words.app}</title>
        <style>
          ${{ markup: PACK_STYLE }}
        </style>
      </head>
      <body>
        ${toHeader(selection, words)} ${events.length > 1 ? toContents(events, context) : undefined}
        <main>${events.map((event) => toArticle(event, context))}</main>
      </body>
    </html> `;
  return page.markup;
}

function toHeader({ title, from, to, link, version, today, lang }: Selection, words: PackWords) {
  const facts = [
    formatDayRange(from, to, lang),
    words.count,
    ...(version === undefined ? [] : [words.version(version)]),
    words.exported(formatDay(today, lang)),
  ];
  return html`<header>
    <p class="app">${words.app}</p>
    <h1>${title}</h1>
    <p>${facts.join(' · ')}</p>
    <p>${words.online} <a href="${link}">${link}</a></p>
    <p><b>${words.cite}</b> ${words.citation}</p>
    <p class="note">${words.licence}</p>
  </header>`;
}

function toContents(events: readonly ExportedEvent[], { lang, words }: Context): Markup {
  return html`<nav aria-label="${words.contents}">
    <h2>${words.contents}</h2>
    <ol>
      ${events.map(
        ({ event }) =>
          html`<li>
            <a href="#${event.id}">${event.title[lang]}</a>
            <small>${formatEdtf(event.date, lang)}</small>
          </li> `,
      )}
    </ol>
  </nav>`;
}

function toArticle(exported: ExportedEvent, context: Context): Markup {
  const { event, detail, link } = exported;
  const { lang, words } = context;
  const kind = [event.type.label[lang], ...event.places.map(({ name }) => name[lang])];
  const date = [
    formatEdtf(event.date, lang),
    ...(event.date.qualifier === undefined ? [] : [words.uncertain]),
    words.origins(event.origins),
  ];
  return html`<article id="${event.id}">
    <p class="kind">${kind.join(' · ')}</p>
    <h2>${event.title[lang]}</h2>
    <p class="date">${date.join(' · ')}</p>
    <p>${detail.summary[lang]}</p>
    ${toFacts(
      words.actors,
      event.actors.map(({ name }) => name[lang]),
    )}
    ${toFacts(
      words.themes,
      event.themes.map(({ label }) => label[lang]),
    )}
    ${toEvidence(detail, context)} ${toPositions(detail, context)}
    ${toDisagreements(detail, context)}
    <footer>
      <p><a href="${link}">${link}</a></p>
      <p>${words.citationOf(exported)}</p>
    </footer>
  </article> `;
}

function toFacts(label: string, facts: readonly string[]): Markup | undefined {
  return facts.length === 0
    ? undefined
    : html`<p class="facts"><b>${label}</b> ${facts.join(', ')}</p>`;
}

function toEvidence({ evidence }: ExportedDetail, context: Context): Markup {
  const items = groupBySource(evidence).map(
    ([, pieces]) =>
      html`<li>
        ${pieces.map((piece) => toPiece(piece, context))}
        ${pieces.slice(0, 1).map((piece) => toSourceCard(piece, context))}
      </li> `,
  );
  return html`<section>
    <h3>${context.words.says}</h3>
    <ul class="evidence">
      ${items}
    </ul>
  </section>`;
}

type Piece = ExportedDetail['evidence'][number];

/** A quotation in its own language with our translation, or what we sum up. */
function toPiece(piece: Piece, { lang, words }: Context): Markup {
  if (piece.kind === 'paraphrase') {
    return html`<p><span class="ours">${words.paraphrase}</span> ${piece.text[lang]}</p>`;
  }
  const { original, translation } = toQuoteLanguages(piece);
  return html`<blockquote lang="${original}">
      ${inQuotationMarks(piece.text[original], original)}
    </blockquote>
    <div class="translation">
      <span class="ours">${words.translation}</span>
      <blockquote lang="${translation}">
        ${inQuotationMarks(piece.text[translation], translation)}
      </blockquote>
    </div>`;
}

function toSourceCard({ card, lang: documentLang }: Piece, { lang, words }: Context): Markup {
  const published = card.published === undefined ? null : parseEdtf(card.published);
  const facts = [
    card.publisher ?? words.unknownPublisher,
    card.author,
    published === null ? undefined : formatEdtf(published, lang),
    card.wire === undefined || card.wire === card.publisher ? undefined : words.wire(card.wire),
    card.via === undefined ? undefined : words.via(card.via),
    documentLang === lang ? undefined : words.inLanguage(documentLang),
  ].filter((fact) => fact !== undefined);
  const title =
    card.title === undefined
      ? undefined
      : documentLang === 'other'
        ? html`<cite>${card.title}</cite> · `
        : html`<cite lang="${documentLang}">${card.title}</cite> · `;
  const toLink = (href: string | undefined, label?: string) =>
    href === undefined
      ? undefined
      : html` · ${label === undefined ? undefined : `${label} `}<a href="${href}" rel="noreferrer"
            >${href}</a
          >`;
  return html`<p class="source">
    ${title}${facts.join(' · ')}${toLink(card.url)}${
      card.unstable ? html` (${words.unstable})` : undefined
    }${toLink(card.archived, words.archived)}${
      card.note === undefined ? undefined : html`<br />${card.note[lang]}`
    }
  </p>`;
}

function toPositions({ positions, evidence }: ExportedDetail, context: Context) {
  if (positions.length === 0) return undefined;
  const { lang, words, nameOf } = context;
  return html`<section>
    <h3>${words.positions}</h3>
    <dl>
      ${positions.map(({ actor, text, evidence: keys }) => {
        const names = toNames(keys, evidence, words.unknownPublisher).join(', ');
        return html`<dt>${nameOf(actor)}</dt>
          <dd>${text[lang]} <span class="source">${words.accordingTo(names)}</span></dd> `;
      })}
    </dl>
  </section>`;
}

function toDisagreements({ disagreements, evidence }: ExportedDetail, { lang, words }: Context) {
  if (disagreements.length === 0) return undefined;
  return html`<section>
    <h3>${words.disagree}</h3>
    ${disagreements.map(
      ({ field, claims, kept, why }) =>
        html`<h4>${words.field(field)}</h4>
          <dl>
            ${claims.map((claim, place) => {
              const names = toNames(claim.evidence, evidence, words.unknownPublisher);
              const claimants = [...new Set([...names, ...(claim.outlets ?? [])])].join(', ');
              const mark =
                place === kept ? html` <span class="ours">${words.kept}</span>` : undefined;
              return html`<dt>${claim.value[lang]}${mark}</dt>
                <dd class="source">${claimants}</dd> `;
            })}
          </dl>
          <p>${why[lang]}</p> `,
    )}
  </section>`;
}
