import { parseEdtf } from '../dates/edtf.ts';
import { formatEdtf } from '../dates/format-edtf.ts';
import { groupBySource, inQuotationMarks, toNames, toQuoteLanguages } from '../events/evidence.ts';
import type { Disagreement } from '../events/schemas.ts';
import type { Locale } from '../locale.ts';
import { heading, html, type Markup } from './html.ts';
import type { ExportedDetail, ExportedEvent } from './selection.ts';

/** Words of the interface that an event needs where it is read without the app. */
export type EventWords = {
  readonly origins: (count: number) => string;
  readonly accordingTo: (names: string) => string;
  readonly wire: (wire: string) => string;
  readonly via: (via: string) => string;
  readonly inLanguage: (lang: 'fr' | 'en' | 'other') => string;
  readonly field: (field: Disagreement['field']) => string;
} & Readonly<Record<(typeof EVENT_LABELS)[number], string>>;

/** Words that an open event has too. */
export const EVENT_LABELS = [
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

/** How events are written: in which words, and under a title of which level. */
export type EventContext = {
  readonly lang: Locale;
  readonly words: EventWords;
  readonly nameOf: (actor: string) => string;
  /** Where more is told of an actor; undefined where nothing is. */
  readonly actorHref?: (actor: string) => string | undefined;
  readonly level: 1 | 2;
};

/** All there is to say of an event: what happened, what its sources say, and where they differ. */
export function toEventParts({ event, detail }: ExportedEvent, context: EventContext): Markup {
  const { lang, words, level } = context;
  const kind = [event.type.label[lang], ...event.places.map(({ name }) => name[lang])];
  const date = [
    formatEdtf(event.date, lang),
    ...(event.date.qualifier === undefined ? [] : [words.uncertain]),
    words.origins(event.origins),
  ];
  return html`<p class="kind">${kind.join(' · ')}</p>
    ${heading(level, event.title[lang])}
    <p class="date">${date.join(' · ')}</p>
    <p>${detail.summary[lang]}</p>
    ${toFacts(
      words.actors,
      event.actors.map(({ id, name }) => {
        const href = context.actorHref?.(id);
        return href === undefined ? html`${name[lang]}` : html`<a href="${href}">${name[lang]}</a>`;
      }),
    )}
    ${toFacts(
      words.themes,
      event.themes.map(({ label }) => html`${label[lang]}`),
    )}
    ${toEvidence(detail, context)} ${toPositions(detail, context)}
    ${toDisagreements(detail, context)}`;
}

function toFacts(label: string, facts: readonly Markup[]): Markup | undefined {
  const list = facts.map((fact, place) => (place === 0 ? fact : html`, ${fact}`));
  return list.length === 0 ? undefined : html`<p class="facts"><b>${label}</b> ${list}</p>`;
}

function toEvidence({ evidence }: ExportedDetail, context: EventContext): Markup {
  const items = groupBySource(evidence).map(
    ([, pieces]) =>
      html`<li>
        ${pieces.map((piece) => toPiece(piece, context))}
        ${pieces.slice(0, 1).map((piece) => toSourceCard(piece, context))}
      </li> `,
  );
  return html`<section>
    ${heading(context.level + 1, context.words.says)}
    <ul class="evidence">
      ${items}
    </ul>
  </section>`;
}

type Piece = ExportedDetail['evidence'][number];

/** A quotation in its own language with our translation, or what we sum up. */
function toPiece(piece: Piece, { lang, words }: EventContext): Markup {
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

function toSourceCard({ card, lang: documentLang }: Piece, { lang, words }: EventContext): Markup {
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

function toPositions({ positions, evidence }: ExportedDetail, context: EventContext) {
  if (positions.length === 0) return undefined;
  const { lang, words, nameOf, level } = context;
  return html`<section>
    ${heading(level + 1, words.positions)}
    <dl>
      ${positions.map(({ actor, text, evidence: keys }) => {
        const names = toNames(keys, evidence, words.unknownPublisher).join(', ');
        return html`<dt>${nameOf(actor)}</dt>
          <dd>${text[lang]} <span class="source">${words.accordingTo(names)}</span></dd> `;
      })}
    </dl>
  </section>`;
}

function toDisagreements(
  { disagreements, evidence }: ExportedDetail,
  { lang, words, level }: EventContext,
) {
  if (disagreements.length === 0) return undefined;
  return html`<section>
    ${heading(level + 1, words.disagree)}
    ${disagreements.map(
      ({ field, claims, kept, why }) =>
        html`${heading(level + 2, words.field(field))}
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
