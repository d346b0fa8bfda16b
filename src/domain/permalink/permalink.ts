import type { HistoricalEvent } from '../events/dataset.ts';
import {
  centreWindow,
  clampWindow,
  toPresence,
  toReach,
  windowLength,
  type TimeWindow,
} from '../timeline/time-window.ts';
import type { Codec } from './codec.ts';
import { migrate } from './migrations.ts';
import { createParams, type Params } from './params.ts';
import {
  NOTHING_OPEN,
  toDefaultViewState,
  type ViewContext,
  type ViewState,
} from './view-state.ts';

type Key = keyof ViewState;

/** A part of a link that could not be applied, as the reader is told. */
export type Notice = {
  readonly reason: 'unknown-param' | 'unreadable' | 'unknown-value' | 'reversed';
  readonly param: string;
  readonly value: string;
};

export type ParsedPermalink = {
  readonly state: ViewState;
  readonly notices: readonly Notice[];
  /** The version of the dataset that the link was made with, where it is not the present one. */
  readonly since?: string;
};

/** How a link that is handed on differs from the usual one. */
export type ShareOptions = {
  /** The browser of whoever follows it decides on the language. */
  readonly leavesLang?: boolean;
  /** It is for a frame in another page. */
  readonly isEmbed?: boolean;
  /** The version of the dataset it names: the present one unless given. */
  readonly version?: string | undefined;
};

/** Choices that a shared link writes even where they are the sender's defaults: they differ by reader or day. */
const PINNED: readonly Key[] = ['from', 'to', 'view', 'lang'];

/** What a link says beside the choices of a reader, and so beside the ledger. */
const VERSION = 'data';
const EMBED = 'embed';
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  [VERSION, /^\d{4}-\d{2}-\d{2}-[0-9a-f]{6}$/],
  [EMBED, /^1$/],
]);

const EDGES: readonly Key[] = ['from', 'to'];

// Object.keys is typed for objects with more keys than their type; this one is made in one place.
const OPEN = Object.keys(NOTHING_OPEN) as Key[];

/** What sharing tools add to a link: not ours, and not worth a notice. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|si|ref)$/;

/** Characters of a broken value that a notice shows. */
const SHOWN = 40;

export type Permalinks = {
  /** The view of a reader who has chosen nothing: the empty link. */
  readonly defaults: ViewState;
  /**
   * Reads the search part of a link. It never throws: what cannot be read keeps its default and is
   * listed in `notices`.
   */
  readonly parse: (search: string) => ParsedPermalink;
  /**
   * The search part of a link, from its "?" on, or "" when every choice is the default. Choices stand
   * in the ledger's order; those that equal the default are left out.
   */
  readonly serialize: (state: ViewState) => string;
  /**
   * The search part of a link to hand on: it opens the same view for any reader on any day, and says
   * which version of the dataset it was made with. It leads out of a frame unless asked otherwise.
   */
  readonly share: (state: ViewState, options?: ShareOptions) => string;
};

/** Whether a link is for a frame in another page. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).get(EMBED) === '1';
}

/** Links into one dataset, for one reader's defaults. In a frame (`isEmbed`) they stay in it. */
export function createPermalinks(
  context: ViewContext,
  { isEmbed: staysEmbedded = false }: Pick<ShareOptions, 'isEmbed'> = {},
): Permalinks {
  const params = createParams(context);
  const defaults = toDefaultViewState(context);
  const reach = toReach(context.dataset);
  const { version } = context.dataset;
  // Object.keys is typed for objects with more keys than their type; this one is made in one place.
  const keys = Object.keys(params) as Key[];

  // An event beyond the default window brings its own: whoever follows its link finds it there.
  const awayEvent = ({ event: id }: ViewState): HistoricalEvent | undefined => {
    const event = id === undefined ? undefined : context.dataset.findEvent(id);
    const isAway = event && toPresence(event.date, defaults, context.dataset.until) === 'absent';
    return isAway ? event : undefined;
  };

  const parse = (search: string): ParsedPermalink => {
    const notices: Notice[] = [];
    const texts = readTexts(search, params, notices);
    const since = texts.get(VERSION);
    const made = since === undefined || since === version ? {} : { since };
    const given = new Set<Key>();
    const state = keys.reduce((before, key) => {
      const value = readParam(params[key], texts, notices);
      if (value === undefined) return before;
      // One thing is open at a time: of several, the first in the ledger's order.
      if (OPEN.includes(key) && OPEN.some((open) => given.has(open))) {
        notices.push(toNotice('unreadable', key, texts.get(key) ?? ''));
        return before;
      }
      given.add(key);
      return { ...before, [key]: value };
    }, defaults);
    if (given.has('from') && given.has('to') && state.from > state.to) {
      const value = `${texts.get('from') ?? ''} > ${texts.get('to') ?? ''}`;
      notices.push({ reason: 'reversed', param: 'from', value });
      return { state: { ...state, from: defaults.from, to: defaults.to }, notices, ...made };
    }
    const away = given.has('from') || given.has('to') ? undefined : awayEvent(state);
    const window =
      away === undefined
        ? completeWindow(state, given, defaults, reach)
        : clampWindow(centreWindow(defaults, away.date), reach);
    return { state: { ...state, ...window }, notices, ...made };
  };

  const writeParams = (state: ViewState, pinned: readonly Key[], left?: Key): readonly string[] => {
    const written = new Set(awayEvent(state) === undefined ? pinned : [...pinned, ...EDGES]);
    const parts = keys
      .filter((key) => key !== left)
      .map((key) => writeParam(params[key], state[key], written.has(key)));
    return parts.filter((part) => part !== '');
  };
  const embed = `${EMBED}=1`;
  return {
    defaults,
    parse,
    serialize: (state) => toSearch([...writeParams(state, []), ...(staysEmbedded ? [embed] : [])]),
    share: (state, { leavesLang = false, isEmbed = false, version: made = version } = {}) =>
      toSearch([
        ...writeParams(state, PINNED, leavesLang ? 'lang' : undefined),
        ...(made === undefined ? [] : [`${VERSION}=${made}`]),
        ...(isEmbed ? [embed] : []),
      ]),
  };
}

function toSearch(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/**
 * The text of each parameter that is ours and not empty, as links write it today, and what a link
 * says beside. The first of two counts. Notices are added.
 */
function readTexts(search: string, params: Params, notices: Notice[]): ReadonlyMap<string, string> {
  const codecs = Object.values(params).filter((codec) => codec !== 'not shared');
  const names = new Set([...codecs.map(({ param }) => param), ...FORMS.keys()]);
  const texts = new Map<string, string>();
  for (const [param, value] of migrate(new URLSearchParams(search))) {
    if (TRACKING.test(param)) continue;
    const hasForm = value === '' || (FORMS.get(param)?.test(value) ?? true);
    if (!names.has(param)) notices.push(toNotice('unknown-param', param, value));
    else if (texts.has(param) || !hasForm) notices.push(toNotice('unreadable', param, value));
    else if (value !== '') texts.set(param, value);
  }
  return texts;
}

/** The choice a link makes in one parameter; undefined where it makes none that can be read. Notices are added. */
function readParam(
  codec: Pick<Codec<unknown>, 'param' | 'parse'> | 'not shared',
  texts: ReadonlyMap<string, string>,
  notices: Notice[],
): unknown {
  if (codec === 'not shared') return undefined;
  const text = texts.get(codec.param);
  if (text === undefined) return undefined;
  const value = codec.parse(text, (part) =>
    notices.push(toNotice('unknown-value', codec.param, part)),
  );
  if (value === null) notices.push(toNotice('unreadable', codec.param, text));
  return value ?? undefined;
}

/** "param=value", or "" for a choice that a link leaves out. */
function writeParam<K extends Key>(
  codec: Params[K],
  value: ViewState[K],
  isPinned: boolean,
): string {
  if (codec === 'not shared' || (!isPinned && codec.equals(value, codec.default))) return '';
  return `${codec.param}=${encodeValue(codec.serialize(value))}`;
}

function toNotice(reason: Notice['reason'], param: string, value: string): Notice {
  return { reason, param: param.slice(0, SHOWN), value: value.slice(0, SHOWN) };
}

/** A link that gives one edge beyond the default other one means that edge: the window keeps its default length. */
function completeWindow(
  { from, to }: TimeWindow,
  given: ReadonlySet<Key>,
  defaults: TimeWindow,
  reach: TimeWindow,
): TimeWindow {
  if (from <= to) return { from, to };
  const span = windowLength(defaults) - 1;
  return given.has('from')
    ? { from, to: Math.min(from + span, reach.to) }
    : { from: Math.max(to - span, reach.from), to };
}

/** Percent-encoding for people: commas and colons stay, and nothing that a chat program would cut off. */
function encodeValue(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%20', '+')
    .replace(/[!'()*]|[.,:~]$/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
