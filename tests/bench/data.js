/**
 * Seeded synthetic history: N events from 1991 to 2026, 60 % of them in 20 bursts, the rest denser
 * towards today; 15 % last (240 days on average), the others are one day.
 *
 * The app has seven families, and eight lanes "by actor": the eight states and blocs with most
 * events. So lanes are by actor here: every event has exactly one of eight states, which is its lane,
 * and some also one of four persons, which are no lanes. Twelve actors, eight lanes, and each event is
 * drawn once, as it is by the peers.
 */

const FIRST = Date.UTC(1991, 0, 1);
const LAST = Date.UTC(2026, 11, 31);
const DAY = 86_400_000;
const DAYS = (LAST - FIRST) / DAY;

const BURSTS = 20;
const BURST_SHARE = 0.6;
/** Standard deviation of a burst, in days. */
const BURST_WIDTH = 15;
const LASTING_SHARE = 0.15;
/** Mean length of what lasts, in days. */
const MEAN_LENGTH = 240;

const STATES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'];
const PERSONS = ['Iota', 'Kappa', 'Lambda', 'Sigma'];
/** Few enough that the states come first in the list of actors. */
const PERSON_SHARE = 0.3;
const THEMES = ['borders', 'trade', 'elections', 'security', 'aid', 'culture'];
const PLACES = ['north', 'south', 'east', 'west'];
const WORDS = {
  en: 'accord border council envoy force mission order pledge region talks treaty union visit water year zone',
  fr: 'accord bord conseil envoi force mission ordre promesse traite union visite eau zone mandat poste route',
};
const TITLE = [46, 50];
const SHORT = 36;

/** The actor that the filter is tried with. */
export const FILTER_ACTOR = STATES[0];

/**
 * The events as plain records, in order of date.
 * @param {number} size
 * @returns {SyntheticEvent[]}
 *
 * @typedef {{ id: string, start: string, end: string | undefined, lane: string, actors: string[],
 *   type: number, theme: string, place: string, title: { fr: string, en: string },
 *   short: { fr: string, en: string } }} SyntheticEvent
 */
export function makeEvents(size) {
  const random = toRandom(19_910_101 + size);
  const bursts = Array.from({ length: BURSTS }, () => random() * DAYS);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const days = Array.from({ length: size }, () => {
    const day =
      random() < BURST_SHARE
        ? pick(bursts) + toNormal(random) * BURST_WIDTH
        : DAYS * Math.sqrt(random());
    return Math.floor(Math.min(Math.max(day, 0), DAYS));
  }).sort((a, b) => a - b);
  return days.map((day, index) => {
    const length =
      random() < LASTING_SHARE ? Math.ceil(2 - Math.log(1 - random()) * MEAN_LENGTH) : 0;
    const end = length > 0 ? Math.min(day + length, DAYS) : day;
    const lane = pick(STATES);
    const title = { fr: toWords(random, 'fr'), en: toWords(random, 'en') };
    return {
      id: `${toDate(day)}-event-${index}`,
      start: toDate(day),
      end: end > day ? toDate(end) : undefined,
      lane,
      actors: random() < PERSON_SHARE ? [lane, pick(PERSONS)] : [lane],
      type: Math.floor(random() * FAMILIES.length),
      theme: pick(THEMES),
      place: pick(PLACES),
      title,
      short: { fr: cut(title.fr, SHORT), en: cut(title.en, SHORT) },
    };
  });
}

const FAMILIES = ['visits', 'summits', 'agreements', 'ruptures', 'statements', 'power', 'security'];

/**
 * The same events as the files of `data/`, as an editor would have written them: the app's own code
 * checks and compiles them.
 * @param {readonly SyntheticEvent[]} events
 */
export function toRawFiles(events) {
  const years = new Map();
  for (const event of events) {
    const file = `events/${event.start.slice(0, 4)}.json`;
    if (!years.has(file)) years.set(file, []);
    years.get(file).push(toRecord(event));
  }
  const same = (name) => ({ fr: name, en: name });
  const actor = (kind) => (name) => ({
    id: name.toLowerCase(),
    kind,
    name: same(name),
    aliases: [],
  });
  return [
    {
      file: 'actors.json',
      json: [...STATES.map(actor('state')), ...PERSONS.map(actor('person'))],
    },
    { file: 'themes.json', json: THEMES.map((id) => ({ id, label: same(id) })) },
    {
      file: 'types.json',
      json: FAMILIES.flatMap((id) => [
        { id, label: same(id) },
        { id: `one-of-${id}`, label: same(`One of ${id}`), family: id },
      ]),
    },
    {
      file: 'places.json',
      json: PLACES.map((id) => ({ id, name: same(id), country: 'ml' })),
    },
    { file: 'sources.json', json: [{ id: 'gazette', lang: 'en', kind: 'press' }] },
    ...[...years].map(([file, json]) => ({ file, json })),
  ];
}

function toRecord({ id, start, end, short, title, type, actors, theme, place }) {
  return {
    id,
    date: end === undefined ? start : `${start}/${end}`,
    short,
    title,
    summary: title,
    type: `one-of-${FAMILIES[type]}`,
    actors: actors.map((name) => name.toLowerCase()),
    themes: [theme],
    places: [place],
    evidence: [{ key: 'e1', source: 'gazette', kind: 'paraphrase', lang: 'en', text: title }],
  };
}

/** Words of one language, 46 to 50 characters together. */
function toWords(random, lang) {
  const words = WORDS[lang].split(' ');
  const length = TITLE[0] + Math.floor(random() * (TITLE[1] - TITLE[0] + 1));
  let text = '';
  while (text.length < length) text += `${words[Math.floor(random() * words.length)]} `;
  // The last letter stands where a space would be cut off.
  return `${text[0].toUpperCase()}${text.slice(1, length - 1)}s`;
}

function cut(text, length) {
  return text.slice(0, length).trimEnd();
}

function toDate(day) {
  return new Date(FIRST + day * DAY).toISOString().slice(0, 10);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function toRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number of the standard normal distribution. */
function toNormal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
