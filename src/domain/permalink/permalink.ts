import type { HistoricalEvent } from '../events/dataset.ts';
import { fromEventPath, toEventPath } from '../pages/site.ts';
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
import { isTracking } from './tracking.ts';
import {
  NOTHING_OPEN,
  toDefaultViewState,
  type ViewContext,
  type ViewState,
} from './view-state.ts';

type Key = keyof ViewState;

/** Where a link leads, by path and search: "/fr/e/<id>/" and "?view=list", as a browser's location has them. */
export type Place = { readonly pathname: string; readonly search: string };

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

/** What the path of an event's page says. */
const IN_PATH: readonly Key[] = ['event', 'lang'];

// Object.keys is typed for objects with more keys than their type; this one is made in one place.
const OPEN = Object.keys(NOTHING_OPEN) as Key[];

/** Characters of a broken value that a notice shows. */
const SHOWN = 40;

export type Permalinks = {
  /** The view of a reader who has chosen nothing: the link without params. */
  readonly defaults: ViewState;
  /**
   * Reads a link. It never throws: what cannot be read keeps its default and is listed in `notices`.
   * The path of an event's page says the event and the language.
   */
  readonly parse: (place: Place) => ParsedPermalink;
  /**
   * A link within the site: the path, and the search part where a choice is not the default. Choices
   * stand in the ledger's order. An open event has the path of its page, which reads without scripts.
   */
  readonly serialize: (state: ViewState) => string;
  /**
   * A link within the site to hand on: it opens the same view for any reader on any day, and says
   * which version of the dataset it was made with. It leads out of a frame unless asked otherwise.
   */
  readonly share: (state: ViewState, options?: ShareOptions) => string;
};

/** Whether a link is for a frame in another page. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).get(EMBED) === '1';
}

/**
 * Links into one dataset, for one reader's defaults, on a site below `base` ("/"). In a frame
 * (`isEmbed`) they stay in it.
 */
export function createPermalinks(
  context: ViewContext,
  {
    isEmbed: staysEmbedded = false,
    base = '/',
  }: Pick<ShareOptions, 'isEmbed'> & { readonly base?: string } = {},
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

  const parse = ({ pathname, search }: Place): ParsedPermalink => {
    const notices: Notice[] = [];
    const page = pathname.startsWith(base) && fromEventPath(pathname.slice(base.length));
    const said = page ? [['event', page.id] as const, ['lang', page.lang] as const] : [];
    const texts = readTexts([...said, ...new URLSearchParams(search)], params, notices);
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

  const write = (
    state: ViewState,
    pinned: readonly Key[],
    { leavesLang = false, isEmbed = false, version: made }: ShareOptions,
  ): string => {
    const { event, lang } = state;
    const hasPage = event !== undefined && !leavesLang && !isEmbed;
    const left: readonly Key[] = hasPage ? IN_PATH : leavesLang ? ['lang'] : [];
    const written = new Set(awayEvent(state) === undefined ? pinned : [...pinned, ...EDGES]);
    const parts = [
      ...keys
        .filter((key) => !left.includes(key))
        .map((key) => writeParam(params[key], state[key], written.has(key))),
      made === undefined ? '' : `${VERSION}=${made}`,
      isEmbed ? `${EMBED}=1` : '',
    ].filter((part) => part !== '');
    const path = base + (hasPage ? toEventPath(event, lang) : '');
    return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
  };
  return {
    defaults,
    parse,
    serialize: (state) => write(state, [], { isEmbed: staysEmbedded }),
    share: (state, { version: made = version, ...options } = {}) =>
      write(state, PINNED, { ...options, version: made }),
  };
}

/**
 * The text of each parameter that is ours and not empty, as links write it today, and what a link
 * says beside. The first of two counts. Notices are added.
 */
function readTexts(
  said: Iterable<readonly [param: string, value: string]>,
  params: Params,
  notices: Notice[],
): ReadonlyMap<string, string> {
  const codecs = Object.values(params).filter((codec) => codec !== 'not shared');
  const names = new Set([...codecs.map(({ param }) => param), ...FORMS.keys()]);
  const texts = new Map<string, string>();
  for (const [param, value] of migrate(said)) {
    if (isTracking(param)) continue;
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
