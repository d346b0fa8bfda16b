/** Says what was measured: tables, ratios to the peers, and which targets are met. */
import { TOO_LONG } from './measure.js';
import { APP, PEERS } from './subjects.js';

const DASH = '–';

const COLUMNS = [
  ['Events', ({ size }) => count(size)],
  ['Subject', ({ subject }) => subject],
  ['Drawn', ({ drawn }) => ms(drawn)],
  ['Visible', ({ visible }) => ms(visible)],
  ['Since navigation', ({ navigation }) => ms(navigation)],
  ['JSON', ({ parse }) => ms(parse)],
  ['Index', ({ index }) => ms(index)],
  ['Nodes', ({ nodes }) => count(nodes)],
  ['Heap, MB', ({ heap }) => number(heap)],
  ['Step', ({ step }) => pair(step)],
  ['Step and after', ({ settledStep }) => pair(settledStep)],
  ['Drag', ({ drag }) => frames(drag)],
  ['Wheel', ({ wheel }) => frames(wheel)],
  ['Filter', ({ filterOne, firstOne }) => withFirst(filterOne, firstOne)],
  ['and after', ({ settledOne }) => ms(settledOne)],
  ['Unfilter', ({ filterAll, firstAll }) => withFirst(filterAll, firstAll)],
  ['and after', ({ settledAll }) => ms(settledAll)],
];

/** What is compared with the peers: the less, the better. */
const COMPARED = [
  ['Drawn', ({ drawn }) => drawn],
  ['Visible', ({ visible }) => visible],
  ['Step p95', ({ step }) => p95(step)],
  ['Step and after, p95', ({ settledStep }) => p95(settledStep)],
  ['Nodes', ({ nodes }) => nodes],
  ['Heap', ({ heap }) => heap],
  ['Filter and after', ({ settledOne }) => settledOne],
  ['Unfilter and after', ({ settledAll }) => settledAll],
];

/** Cells of one result. */
export function toRow(result) {
  return COLUMNS.map(([, toCell]) => toCell(result));
}

/** All results at one speed, as Markdown. */
export function toTable(results, rate) {
  const rows = results.filter((result) => result.rate === rate).map(toRow);
  return markdown(
    COLUMNS.map(([name]) => name),
    rows,
  );
}

/** The whole report, as Markdown. */
export function toReport({ machine, results, sizes, rates, scores }) {
  const { cores, node, browser, load, date, commit } = machine;
  const of = commit === undefined ? '' : `, commit ${commit}`;
  return [
    '# Benchmark',
    '',
    `${date}${of}. ${cores} cores, Node ${node}, headless ${browser} without a graphics card, 1440 × 900; load before the start ${load}. Written by \`npm run bench\`.`,
    '',
    '## Method',
    '',
    METHOD,
    '',
    ...rates.flatMap((rate) => [
      rate === 1 ? '## Full speed' : `## A processor ${rate} times slower`,
      '',
      toTable(results, rate),
      '',
      ...toRatios(results, sizes, rate),
    ]),
    ...toScores(scores),
    '## Targets',
    '',
    ...toChecklist(results, rates),
    ...toScoreChecks(scores),
    '',
  ].join('\n');
}

const METHOD = `Synthetic, seeded events from 1991 to 2026: 60 % in 20 bursts, the rest denser towards today; 15 % last, 240 days on average; 12 actors of which 8 are lanes; titles of 46 to 50 characters. They pass the app's own checks and compiler; the app is built as it is shipped, but for marks of the time around \`toDataset\` and before \`createVisTimeline\`. It is opened in English on the whole range, lanes by actor, by a reader who was never there. What else runs on the machine slows everything, steps least. Times are in ms; medians of 7 openings, 32 steps, 3 drags and turns of the wheel, 7 filterings where time allows. *Drawn*: from the making of the timeline (a peer's constructor, this app's \`createVisTimeline\`, each with the data at hand) to the first painted frame that shows marks. *Visible*: to the same frame from the data being ready (JSON read and indexed; for peers, JSON read); a peer's page is nothing but its timeline, while this app also reads the link and renders header, filters and the rest by then. *JSON*: \`JSON.parse\` of the data, on its own in the page. *Index*: \`toDataset\`, in the page, cold. *Nodes*: elements inside the timeline. *Heap*: JavaScript heap and array buffers after garbage collection. *Step*: processor time of the main thread (script, style, layout, paint) from a turn of the wheel (pans by ±20 % and ±50 % of the window with shift, zooms by a notch with ctrl; of TimelineJS and react-chrono: presses of their buttons for next and zoom) until two frames are painted, median / 95th percentile; *and after*: until the page is idle again, at least 0.7 s. What idling and measuring cost is taken off. *Drag*, *Wheel*: frames a second during 2 s of real input (95th percentile of a frame); TimelineJS is panned by the wheel, not zoomed. *Filter*: from the click on one actor's checkbox until the last change that one sees is painted (in brackets the first time, when the browser has compiled little of it); *and after*: until the last of all is, which for this app are the buttons that lie unseen over what its canvas shows; *Unfilter*: and back. Bare vis-timeline has groups, stacking and all items in its data set. ${TOO_LONG}: given up then, and so was what would have come after it (${DASH}); what was not visible then is not tried again with more events or a slower processor. ${DASH} also where a measure does not exist.`;

function toRatios(results, sizes, rate) {
  const find = (subject, size) =>
    results.find((result) => {
      return result.subject === subject && result.size === size && result.rate === rate;
    });
  const rows = PEERS.flatMap(({ name }) =>
    sizes.flatMap((size) => {
      const [app, peer] = [find(APP.name, size), find(name, size)];
      if (app === undefined || peer === undefined) return [];
      return [[count(size), name, ...COMPARED.map(([, read]) => ratio(read(peer), read(app)))]];
    }),
  );
  if (rows.length === 0) return [];
  const header = ['Events', 'Peer ÷ this app', ...COMPARED.map(([name]) => name)];
  return [`Above 1×, the peer takes more than this app.`, '', markdown(header, rows), ''];
}

/** The targets, each with what was measured. */
function toChecklist(results, rates) {
  const find = (rate, size, subject = APP.name) =>
    results.find((result) => {
      return result.subject === subject && result.size === size && result.rate === rate;
    }) ?? {};
  const below = (limit) => (value) => value < limit;
  const atLeast = (limit) => (value) => value >= limit;
  const lines = [];
  const check = (text, value, isMet, show = number) => {
    if (typeof value !== 'number' && value !== TOO_LONG) lines.push(`- [ ] ${text}: not measured`);
    else {
      const met = value !== TOO_LONG && isMet(value);
      lines.push(`- [${met ? 'x' : ' '}] ${text}: ${show(value)} ${met ? 'pass' : '**fail**'}`);
    }
  };
  for (const size of [10_000, 100_000]) {
    const at = `${count(size)} events`;
    const fast = find(1, size);
    check(`${at}: step p95 below 16.7 ms`, p95(fast.step), below(16.7));
    for (const rate of rates) {
      const limit = rate === 1 ? 59 : 45;
      const words = rate === 1 ? '60 frames a second (59 at least)' : '45 frames a second at least';
      const slow = find(rate, size);
      check(`${at}, ${rate}x: drag at ${words}`, fps(slow.drag), atLeast(limit));
      check(`${at}, ${rate}x: wheel at ${words}`, fps(slow.wheel), atLeast(limit));
    }
    check(`${at}: filter painted below 50 ms`, fast.filterOne, below(50));
    check(`${at}: unfilter painted below 50 ms`, fast.filterAll, below(50));
    check(`${at}: below 600 nodes in the timeline`, fast.nodes, below(600), count);
    const few = find(1, 300);
    const isNear = (value) => value <= 1.5;
    check(`${at}: drawn within 1.5 × the time of 300`, quotient(fast.drawn, few.drawn), isNear);
    check(
      `${at}: visible, with the page around, within 1.5 × the time of 300`,
      quotient(fast.visible, few.visible),
      isNear,
    );
  }
  check('100,000 events: heap below 70 MB', find(1, 100_000).heap, below(70));
  check('100,000 events: index below 150 ms', find(1, 100_000).index, below(150));
  const app = find(1, 5_000);
  const [vis, timelinejs] = PEERS.map(({ name }) => find(1, 5_000, name));
  const tenfold = (text, peer, own) =>
    check(
      `5,000 events: ${text}`,
      // A peer that was given up took longer than the limit.
      own === TOO_LONG ? TOO_LONG : quotient(peer === TOO_LONG ? 60_000 : peer, own),
      atLeast(10),
      (value) => (value === TOO_LONG ? value : `${number(value)}×`),
    );
  for (const [name, peer] of [
    ['TimelineJS', timelinejs],
    ['bare vis-timeline', vis],
  ]) {
    tenfold(`drawn 10 × faster than ${name}`, peer.drawn, app.drawn);
    tenfold(`visible, with the page around, 10 × faster than ${name}`, peer.visible, app.visible);
  }
  tenfold('step p95 10 × below bare vis-timeline', p95(vis.step), p95(app.step));
  return lines;
}

/** Lighthouse on each page, as Markdown. */
function toScores(scores) {
  if (scores === undefined) return [];
  const rows = scores.map(({ faults: _faults, ...figures }) => figures);
  const lost = scores.filter(({ faults }) => faults.length > 0);
  return [
    '## Lighthouse, mobile preset',
    '',
    'The list that a phone begins with and the page of an event, on the published data, compressed by the server: slow 4G and a processor four times slower, simulated; medians of 5 runs. Paint and blocking in ms.',
    '',
    markdown(
      Object.keys(rows[0]),
      rows.map((figures) => Object.values(figures).map(number)),
    ),
    '',
    ...lost.flatMap(({ page, faults }) => [
      `On ${page} points were lost by: ${faults.join('; ')}.`,
      '',
    ]),
  ];
}

function toScoreChecks(scores = []) {
  const least = { performance: 95, accessibility: 100, 'best practices': 100, SEO: 100 };
  return scores.flatMap((score) =>
    Object.entries(least).map(([name, limit]) => {
      const met = score[name] >= limit;
      return `- [${met ? 'x' : ' '}] Lighthouse, ${score.page}: ${name} at least ${limit}: ${number(score[name])} ${met ? 'pass' : '**fail**'}`;
    }),
  );
}

function p95(value) {
  return value?.p95 ?? value;
}

function fps(value) {
  return value?.fps ?? value;
}

function quotient(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a / b : undefined;
}

/** How many times more the peer takes; at least that many where it was given up. */
function ratio(peer, app) {
  if (typeof app !== 'number' || peer === undefined) return DASH;
  return peer === TOO_LONG ? `> ${number(60_000 / app)}×` : `${number(peer / app)}×`;
}

function ms(value) {
  return number(value);
}

/** A median, with the first of its values in brackets. */
function withFirst(middle, first) {
  return typeof middle === 'number' ? `${ms(middle)} (${ms(first)})` : ms(middle);
}

function pair(value) {
  return value === undefined || value === TOO_LONG
    ? (value ?? DASH)
    : `${number(value.median)} / ${number(value.p95)}`;
}

function frames(value) {
  return value === undefined || value === TOO_LONG
    ? (value ?? DASH)
    : `${number(value.fps)} (${number(value.p95)})`;
}

function count(value) {
  return typeof value === 'number' ? value.toLocaleString('en') : (value ?? DASH);
}

/** Two significant figures at least. */
export function number(value) {
  if (typeof value !== 'number') return value ?? DASH;
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

/** A table. */
export function markdown(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
