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

export type ParsedPermalink = { readonly state: ViewState; readonly notices: readonly Notice[] };

/** Choices that a shared link writes even where they are the sender's defaults: they differ by reader or day. */
const PINNED: readonly Key[] = ['from', 'to', 'view', 'lang'];

/** The version of the dataset that a link was made with: no choice of a reader, so not in the ledger. */
const VERSION = { param: 'data', pattern: /^\d{4}-\d{2}-\d{2}-[0-9a-f]{6}$/ };

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
   * which version of the dataset it was made with.
   */
  readonly share: (state: ViewState) => string;
};

/** Links into one dataset, for one reader's defaults. */
export function createPermalinks(context: ViewContext): Permalinks {
  const params = createParams(context);
  const defaults = toDefaultViewState(context);
  const reach = toReach(context.dataset);
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
      return { state: { ...state, from: defaults.from, to: defaults.to }, notices };
    }
    const away = given.has('from') || given.has('to') ? undefined : awayEvent(state);
    const window =
      away === undefined
        ? completeWindow(state, given, defaults, reach)
        : clampWindow(centreWindow(defaults, away.date), reach);
    return { state: { ...state, ...window }, notices };
  };

  const writeParams = (state: ViewState, pinned: readonly Key[]): readonly string[] => {
    const written = new Set(awayEvent(state) === undefined ? pinned : [...pinned, ...EDGES]);
    const parts = keys.map((key) => writeParam(params[key], state[key], written.has(key)));
    return parts.filter((part) => part !== '');
  };
  const { version } = context.dataset;
  const shared = version === undefined ? [] : [`${VERSION.param}=${version}`];
  return {
    defaults,
    parse,
    serialize: (state) => toSearch(writeParams(state, [])),
    share: (state) => toSearch([...writeParams(state, PINNED), ...shared]),
  };
}

function toSearch(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The text of each parameter that is ours and not empty. The first of two counts. Notices are added. */
function readTexts(search: string, params: Params, notices: Notice[]): ReadonlyMap<string, string> {
  const names = new Set(
    Object.values(params).flatMap((codec) => (codec === 'not shared' ? [] : codec.param)),
  );
  const texts = new Map<string, string>();
  for (const [param, value] of new URLSearchParams(search)) {
    if (TRACKING.test(param)) continue;
    if (param === VERSION.param) {
      if (!VERSION.pattern.test(value)) notices.push(toNotice('unreadable', param, value));
    } else if (!names.has(param)) notices.push(toNotice('unknown-param', param, value));
    else if (texts.has(param)) notices.push(toNotice('unreadable', param, value));
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
