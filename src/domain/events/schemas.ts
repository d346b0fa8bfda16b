import * as v from 'valibot';
import { parseEdtf } from '../dates/edtf.ts';
import type { LocalText } from '../locale.ts';
import { isCameoCode } from '../relations/cameo.ts';
import { OUTCOMES } from './outcomes.ts';

/**
 * The records of `data/` as editors write them: these schemas are the types, and the build refuses
 * what they refuse. Only the build runs them; the browser gets the compiled form (compile.ts).
 */

/** Longest texts, in UTF-16 units. A `short` must fit beside its glyph, a quote must stay a quotation. */
export const MAX_LENGTH = { short: 36, title: 90, summary: 600, quote: 300, text: 400, name: 120 };

/** Stands in a quote where words of the document are left out: between two of its ranges. */
export const OMISSION = ' […] ';

// Anything that HTML would read as markup; `<` before a digit or a space is a comparison.
const MARKUP = /<[a-z!/?]|&(?:[a-z]+|#x?[0-9a-f]+);/i;
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

function text(max: number) {
  return v.pipe(
    v.string('is missing or not a text'),
    v.check((value) => value.trim() !== '', 'is empty'),
    v.check((value) => value === value.trim(), 'has white space at an end'),
    v.maxLength(max, (issue) => `has ${issue.received} characters, at most ${max} are allowed`),
    v.check((value) => !MARKUP.test(value), 'contains HTML'),
    v.check((value) => !CONTROL.test(value), 'contains a control character'),
  );
}

function localText(max: number) {
  return v.pipe(
    v.strictObject({ fr: text(max), en: text(max) }),
    v.readonly(),
  ) satisfies v.GenericSchema<unknown, LocalText>;
}

const id = v.pipe(
  v.string('is missing or not a text'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id (lower-case words joined by hyphens)'),
);
const edtf = v.pipe(
  v.string('is missing or not a text'),
  v.check(
    (value) => parseEdtf(value) !== null,
    'is not a date this dataset can hold (EDTF 0-1, end not before start)',
  ),
);
const url = v.pipe(
  v.string(),
  v.url('is not an address'),
  v.startsWith('http', 'is not a web address'),
);
const documentLang = v.picklist(['fr', 'en', 'other']);

const ACTOR_KINDS = ['state', 'bloc', 'organization', 'person', 'armed-group'] as const;
const LINK_KINDS = ['responds-to', 'follows', 'part-of', 'reverses'] as const;
const DISAGREEMENT_FIELDS = [
  'date',
  'place',
  'actors',
  'role',
  'name',
  'number',
  'cause',
  'attribution',
  'legal-status',
  'sequence',
  'description',
] as const;

/** A range of Unicode code points of a document, from 0, the end excluded. */
const CodePointsSchema = v.pipe(
  v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer())]),
  v.check(([start, end]) => start < end, 'is a range that ends before it starts'),
);

const EvidenceSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^e[1-9]\d*$/, 'is not a key such as e1')),
  source: id,
  kind: v.picklist(['quote', 'paraphrase']),
  lang: documentLang,
  text: localText(MAX_LENGTH.text),
  at: v.optional(v.pipe(v.array(CodePointsSchema), v.minLength(1, 'is empty'))),
  supports: v.optional(v.array(v.picklist(['date', 'place', 'actors', 'type', 'summary']))),
});

const DisagreementSchema = v.strictObject({
  field: v.picklist(DISAGREEMENT_FIELDS),
  claims: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          value: localText(MAX_LENGTH.text),
          evidence: v.array(v.string()),
          outlets: v.optional(v.array(text(MAX_LENGTH.name))),
        }),
        v.check(
          ({ evidence, outlets = [] }) => evidence.length + outlets.length > 0,
          'is a claim that nobody makes (no evidence, no outlet)',
        ),
      ),
    ),
    v.minLength(2, 'needs two claims at least'),
  ),
  kept: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  why: localText(MAX_LENGTH.text),
});

/** Who does what to whom: `cameo` is a code of that scheme. */
const InteractionSchema = v.strictObject({
  from: id,
  to: id,
  cameo: v.pipe(v.string(), v.check(isCameoCode, 'is not a code of CAMEO')),
});

/** What an actor holds, in our words, by the evidence that says so. */
const PositionSchema = v.strictObject({
  actor: id,
  text: localText(MAX_LENGTH.text),
  evidence: v.pipe(v.array(v.string()), v.minLength(1, 'rests on no evidence')),
});

const evidenceList = v.pipe(v.array(EvidenceSchema), v.minLength(1, 'has no evidence'));

export const EventSchema = v.strictObject({
  id,
  aliases: v.optional(v.array(id)),
  date: edtf,
  short: localText(MAX_LENGTH.short),
  title: localText(MAX_LENGTH.title),
  summary: localText(MAX_LENGTH.summary),
  type: id,
  actors: v.pipe(v.array(id), v.minLength(1, 'names no actor')),
  themes: v.array(id),
  places: v.array(id),
  interactions: v.optional(v.array(InteractionSchema)),
  links: v.optional(v.array(v.strictObject({ kind: v.picklist(LINK_KINDS), event: id }))),
  evidence: evidenceList,
  positions: v.optional(v.array(PositionSchema)),
  disagreements: v.optional(v.array(DisagreementSchema)),
});

/** A state that lasts, of a pair of actors or of one: suspended, ambassador recalled, mission deployed. */
export const BandSchema = v.pipe(
  v.strictObject({
    id,
    title: localText(MAX_LENGTH.title),
    pair: v.optional(v.tuple([id, id])),
    actor: v.optional(id),
    state: localText(MAX_LENGTH.name),
    date: edtf,
    opens: v.optional(id),
    closes: v.optional(id),
    evidence: evidenceList,
  }),
  v.check(
    ({ pair, actor }) => (pair === undefined) !== (actor === undefined),
    'is of a pair or of one actor, not of both or neither',
  ),
);

/** What an actor said it would do, by when, and what became of it. */
export const CommitmentSchema = v.strictObject({
  id,
  by: id,
  to: v.optional(id),
  text: localText(MAX_LENGTH.text),
  announced: edtf,
  due: v.optional(edtf),
  outcome: v.picklist(OUTCOMES),
  /** When it came to that; absent while it is pending, or where nobody says. */
  settled: v.optional(edtf),
  announcedBy: v.optional(id),
  resolvedBy: v.optional(id),
  evidence: evidenceList,
});

export const ActorSchema = v.strictObject({
  id,
  kind: v.picklist(ACTOR_KINDS),
  name: localText(MAX_LENGTH.name),
  aliases: v.array(text(MAX_LENGTH.name)),
  country: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is not a two-letter country code')),
  ),
  roles: v.optional(
    v.array(
      v.strictObject({
        title: localText(MAX_LENGTH.text),
        date: v.optional(edtf),
        organization: v.optional(id),
      }),
    ),
  ),
  memberOf: v.optional(v.array(v.strictObject({ bloc: id, date: edtf }))),
});

export const ThemeSchema = v.strictObject({ id, label: localText(MAX_LENGTH.name) });

/** An entry without `family` is a family itself. */
export const TypeSchema = v.strictObject({
  id,
  label: localText(MAX_LENGTH.name),
  family: v.optional(id),
});

export const PlaceSchema = v.strictObject({
  id,
  name: localText(MAX_LENGTH.name),
  country: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is not a two-letter country code')),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
});

/** Who publishes sources: the id is for links, and never changes; `name` is what sources write. */
export const PublisherSchema = v.strictObject({
  id,
  name: text(MAX_LENGTH.name),
  aliases: v.optional(v.array(text(MAX_LENGTH.name))),
});

export const SourceSchema = v.strictObject({
  id,
  publisher: v.optional(text(MAX_LENGTH.name)),
  author: v.optional(text(MAX_LENGTH.name)),
  title: v.optional(text(MAX_LENGTH.text)),
  lang: documentLang,
  published: v.optional(edtf),
  url: v.optional(url),
  archived: v.optional(url),
  wire: v.optional(text(MAX_LENGTH.name)),
  via: v.optional(text(MAX_LENGTH.name)),
  kind: v.picklist(['official', 'press', 'agency', 'think-tank', 'reference', 'other']),
  unstable: v.optional(v.literal(true)),
  file: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'is not a file name'))),
  /** The part of `file` that is this article, where the file holds several. */
  part: v.optional(CodePointsSchema),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'))),
  note: v.optional(localText(MAX_LENGTH.text)),
});

/** What readers take away: events with every record that they name, and which view it was. */
export const ExportSchema = v.strictObject({
  about: v.strictObject({
    title: v.string(),
    from: v.pipe(v.string(), v.isoDate()),
    to: v.pipe(v.string(), v.isoDate()),
    count: v.number(),
    total: v.number(),
    link: v.string(),
    version: v.optional(v.string()),
    exported: v.pipe(v.string(), v.isoDate()),
    licence: v.string(),
  }),
  events: v.array(EventSchema),
  sources: v.array(SourceSchema),
  actors: v.array(ActorSchema),
  themes: v.array(ThemeSchema),
  types: v.array(TypeSchema),
  places: v.array(PlaceSchema),
  publishers: v.array(PublisherSchema),
});

const fingerprints = v.record(id, v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'is not a hash')));

/** One version of the dataset, as `npm run data:release` writes it. */
export const ReleaseSchema = v.strictObject({
  date: v.pipe(v.string(), v.isoDate('is not a day')),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/, 'is not a hash of six figures')),
  added: fingerprints,
  corrected: fingerprints,
  removed: v.array(id),
});

export type AuthoredEvent = v.InferOutput<typeof EventSchema>;
export type Actor = v.InferOutput<typeof ActorSchema>;
export type Theme = v.InferOutput<typeof ThemeSchema>;
export type EventType = v.InferOutput<typeof TypeSchema>;
export type Place = v.InferOutput<typeof PlaceSchema>;
export type Publisher = v.InferOutput<typeof PublisherSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
export type Disagreement = v.InferOutput<typeof DisagreementSchema>;
export type Release = v.InferOutput<typeof ReleaseSchema>;
export type Interaction = v.InferOutput<typeof InteractionSchema>;
export type Position = v.InferOutput<typeof PositionSchema>;
export type AuthoredExport = v.InferOutput<typeof ExportSchema>;
export type Band = v.InferOutput<typeof BandSchema>;
export type Commitment = v.InferOutput<typeof CommitmentSchema>;
export type EventLink = NonNullable<AuthoredEvent['links']>[number];
