/** One subject on one size of data at one speed of the processor: every measure that exists for it. */
import { FILTER_ACTOR } from './data.js';
import { launch, openSession, readHeap } from './session.js';
import { median, spread } from './statistics.js';

/** Longest time that one measure may take, in ms. Steps and filter stop a little earlier with what they have. */
const LIMIT = 60_000;
const BUDGET = 45_000;

/** Stands for a measure that took longer than LIMIT. */
export const TOO_LONG = '> 60 s';

/** All that is said of what was not visible by then. */
export const NOT_VISIBLE = { visible: TOO_LONG, drawn: TOO_LONG };

/** Pages opened to see when they are drawn, unless the first took longer than SLOW ms. */
const REPEATS = 7;
const SLOW = 5_000;

/** After a step: the store and then the address have followed a gesture by then, in ms; else they count as the next step. */
const FOLLOW_UP = 700;

/** Filterings, there and back. The first runs code that the browser has not compiled yet. */
const FILTERINGS = 7;

/** Length of a drag and of a turn of the wheel, in ms. */
const MOTION = 2_000;

/** Drags and turns: there, back and there again, unless one took longer than SLOW_MOTION ms. */
const MOTIONS = 3;
const SLOW_MOTION = 15_000;

/** No change for that long, in ms, and a page counts as settled. */
const SETTLED = 200;

/** Pixels of one notch of the wheel. */
const NOTCH = 120;

/** How fast the wheel is turned, in pixels a ms: fifteen notches a second. */
const WHEEL_SPEED = (NOTCH * 15) / 1_000;

/** 32 steps: pans of ±20 % and ±50 % of the window, each followed by a notch in or out. */
const STEPS = [-1, -1, 1, 1].flatMap((zoom) =>
  [0.2, -0.5, 0.5, -0.2].flatMap((pan) => [{ pan }, { zoom }]),
);

/** Presses of each button, for what steps by buttons. */
const PRESSES = 4;

/**
 * @param {import('./subjects.js').Subject} subject
 * @param {string} origin
 * @param {number} rate How many times slower the processor is made.
 * @returns {Promise<Record<string, unknown>>} measures by name; TOO_LONG, or absent where there is none
 */
export async function measure(subject, origin, rate) {
  const browser = await launch();
  try {
    const opened = await withLimit(measureOpening(browser, subject, origin, rate));
    if (opened === TOO_LONG) return NOT_VISIBLE;
    const { session, ...results } = opened;
    const parts = [
      { names: ['nodes', 'heap'], work: measureRest },
      { names: ['step', 'settledStep'], work: measureSteps },
      ...(subject.isDragged
        ? Object.entries({ drag: measureDrag, wheel: measureWheel }).map(
            ([name, measureFrames]) => ({
              names: [name],
              work: async (...on) => ({ [name]: await repeat(measureFrames, ...on) }),
            }),
          )
        : []),
      ...(subject.isFiltered
        ? [
            { names: [], work: () => open(session, subject, origin) }, // the whole range again
            { names: ['filterOne', 'filterAll', 'settledOne', 'settledAll'], work: measureFilter },
          ]
        : []),
      ...(results.index === undefined ? [] : [{ names: ['parse'], work: measureParse }]),
    ];
    for (const { names, work } of parts) {
      const values = await withLimit(work(session, subject)).catch((error) => {
        console.error(`${subject.name}: ${names.join(', ')}:`, error);
        return {};
      });
      if (values === TOO_LONG) {
        for (const name of names) results[name] = TOO_LONG;
        break; // the page hangs: nothing more can be asked of it
      }
      if (names.length > 0) Object.assign(results, values);
    }
    return results;
  } finally {
    await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  }
}

/** What a measure gives, or TOO_LONG. */
async function withLimit(promise) {
  promise.catch(() => {}); // what is given up may still fail, when its browser is closed
  let timer;
  const limit = new Promise((resolve) => {
    timer = setTimeout(() => resolve(TOO_LONG), LIMIT);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the page a few times; the last one stays open. Medians, in ms. */
async function measureOpening(browser, subject, origin, rate) {
  const times = [];
  for (;;) {
    const session = await openSession(browser, subject, rate);
    times.push(await open(session, subject, origin));
    if (times.length < REPEATS && times[0].navigation < SLOW) {
      await session.close();
      continue;
    }
    await session.rest();
    const middle = (name) =>
      times[0][name] === undefined ? undefined : median(times.map((time) => time[name]));
    return {
      session,
      visible: middle('visible'),
      drawn: middle('drawn'),
      navigation: middle('navigation'),
      index: middle('index'),
    };
  }
}

/** Goes to the subject's page and waits for its timeline. Returns its times. */
async function open({ page }, { path }, origin) {
  await page.goto(origin + path, { waitUntil: 'commit' });
  const isVisible = () => window.bench?.visible !== undefined;
  await page.waitForFunction(isVisible, undefined, { polling: 100 });
  return page.evaluate(readMarks);
}

/** In the page. A peer makes no index. */
function readMarks() {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
  const parsed = at('bench:parsed');
  const ready = at('bench:ready');
  return {
    navigation: window.bench.visible,
    visible: window.bench.visible - ready,
    drawn: window.bench.visible - at('bench:made'),
    index: parsed === undefined ? undefined : ready - parsed,
  };
}

/** What the page holds while nobody touches it. */
async function measureRest(session, { region }) {
  const nodes = await session.page.evaluate(
    (selector) => document.querySelectorAll(`${selector} *`).length,
    region,
  );
  return { nodes, heap: await readHeap(session) };
}

/**
 * Work of the main thread for one step, in ms: until two frames are painted, and with all that follows
 * until it is quiet. What the measuring itself costs is taken off.
 */
async function measureSteps(session, subject) {
  const { page, worked, untilQuiet, idleRate } = session;
  const moves =
    subject.steps === 'gestures'
      ? await toGestures(session, subject)
      : await toPresses(session, subject.steps);
  const time = async ({ prepare, act, release }) => {
    await prepare?.();
    const [before, since] = [await worked(), Date.now()];
    await act?.();
    await page.evaluate(() => window.bench.painted());
    const painted = await worked();
    await untilQuiet(FOLLOW_UP);
    const after = (await worked()) - idleRate() * (Date.now() - since);
    await release?.();
    return { step: painted - before, all: after - before };
  };
  const idle = [];
  for (let count = 0; count < 6; count += 1) idle.push(await time({}));
  const cost = {
    step: median(idle.map(({ step }) => step)),
    all: median(idle.map(({ all }) => all)),
  };
  const times = [];
  const start = Date.now();
  for (const move of moves) {
    if (Date.now() - start > BUDGET) break;
    times.push(await time(move));
  }
  const steps = times.map(({ step }) => Math.max(step - cost.step, 0));
  const settled = times.map(({ all }, index) => Math.max(all - cost.all, steps[index]));
  return { step: spread(steps), settledStep: spread(settled) };
}

/** Steps by the wheel: with ctrl it zooms, with shift it pans, as far as a first notch has shown. */
async function toGestures(session, subject) {
  const { page } = session;
  const { x, y } = await toPoint(page, subject);
  await page.mouse.move(x, y);
  const turn = (key, pixels) => ({
    prepare: () => page.keyboard.down(key),
    act: () => page.mouse.wheel(0, pixels),
    release: () => page.keyboard.up(key),
  });
  const before = await subject.readRange(page);
  const start = await subject.readWindow(page);
  const probing = turn('Shift', NOTCH);
  await probing.prepare();
  await probing.act();
  await probing.release();
  await hasMoved(session, subject, start);
  const after = await subject.readRange(page);
  const shift = before && after ? (after.start - before.start) / before.length : 0;
  if (shift === 0) throw new Error(`${subject.name}: shift and wheel do not pan`);
  const pixels = (share) => Math.round((share / shift) * NOTCH);
  return STEPS.map(({ pan, zoom }) =>
    pan === undefined ? turn(subject.wheelKey, zoom * NOTCH) : turn('Shift', pixels(pan)),
  );
}

/** Steps by the buttons of the page, in turns. */
async function toPresses({ page }, selectors) {
  const presses = [];
  for (const selector of selectors) {
    const box = await page.locator(selector).first().boundingBox();
    const at = [box.x + box.width / 2, box.y + box.height / 2];
    presses.push({
      prepare: () => page.mouse.move(...at),
      act: async () => {
        await page.mouse.down();
        await page.mouse.up();
      },
    });
  }
  return Array.from({ length: PRESSES }, () => presses).flat();
}

/** A motion there, back and there again. Medians. */
async function repeat(measureFrames, session, subject) {
  const all = [];
  for (let count = 0; count < MOTIONS; count += 1) {
    const start = Date.now();
    const frames = await measureFrames(session, subject, count % 2 === 1);
    if (frames !== undefined) all.push(frames);
    if (Date.now() - start > SLOW_MOTION) break;
  }
  if (all.length === 0) return undefined;
  return { fps: median(all.map(({ fps }) => fps)), p95: median(all.map(({ p95 }) => p95)) };
}

/** Frames while the timeline is dragged to and fro, and some way on or back. */
async function measureDrag(session, subject, isBack) {
  const { page } = session;
  const { x, y, width } = await toPoint(page, subject);
  const reach = (isBack ? -width : width) / 5;
  await page.mouse.move(x, y);
  return measureMotion(session, subject, {
    start: () => page.mouse.down(),
    move: (share) => page.mouse.move(x + reach * (Math.sin(share * 4 * Math.PI) + share), y),
    end: () => page.mouse.up(),
  });
}

/** Frames while the wheel zooms in and out again; where it does not zoom, turned sideways, it pans. */
async function measureWheel(session, subject, isBack) {
  const { page } = session;
  const { x, y } = await toPoint(page, subject);
  await page.mouse.move(x, y);
  const key = subject.wheelKey;
  return measureMotion(session, subject, {
    start: async () => key && (await page.keyboard.down(key)),
    move: (share, elapsed) => {
      const turn = (share < (isBack ? 0.4 : 0.6) ? elapsed : -elapsed) * WHEEL_SPEED;
      return subject.wheelKey ? page.mouse.wheel(0, -turn) : page.mouse.wheel(turn, 0);
    },
    end: async () => key && (await page.keyboard.up(key)),
  });
}

/**
 * Moves as a hand does, every 8 ms whatever the page does, and counts the page's frames meanwhile.
 * No result when the window is where it was: then the gesture did nothing.
 */
async function measureMotion(session, subject, { start, move, end }) {
  const { page } = session;
  const before = await subject.readWindow(page);
  await start();
  await page.evaluate(() => window.bench.startFrames());
  const began = Date.now();
  let last = began;
  let pending = 0;
  let failure;
  for (;;) {
    const now = Date.now();
    const share = (now - began) / MOTION;
    if (share >= 1 || failure !== undefined) break;
    if (pending < 3) {
      pending += 1;
      move(share, now - last).then(
        () => (pending -= 1),
        (error) => (failure = error),
      );
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  while (pending > 0 && failure === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  if (failure !== undefined) throw failure;
  const frames = await page.evaluate(() => window.bench.stopFrames());
  await end();
  return (await hasMoved(session, subject, before)) ? frames : undefined;
}

/** Whether the window becomes another than it was, within a while; the app's address follows late. */
async function hasMoved({ page, untilQuiet }, subject, before) {
  const start = Date.now();
  do {
    await untilQuiet(FOLLOW_UP);
    if ((await subject.readWindow(page)) !== before) return true;
  } while (Date.now() - start < SLOW);
  return false;
}

/**
 * From the click on an actor's checkbox, and on it again, until the last change that is seen is painted,
 * and until the last of all is, in ms.
 */
async function measureFilter({ page, rest, untilQuiet }) {
  await rest();
  const box = page.getByRole('checkbox', { name: new RegExp(`^${FILTER_ACTOR}`) }).first();
  const toggle = async () => {
    await box.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await box.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await untilQuiet(200);
    const was = await box.isChecked();
    await page.evaluate((quiet) => window.bench.watchClick(quiet), SETTLED);
    await page.mouse.down();
    await page.mouse.up();
    const time = await page.evaluate(() => window.bench.settled);
    if ((await box.isChecked()) === was) throw new Error('the checkbox did not change');
    return time;
  };
  const one = [];
  const all = [];
  const start = Date.now();
  do {
    one.push(await toggle());
    all.push(await toggle());
  } while (one.length < FILTERINGS && Date.now() - start < BUDGET / 3);
  const middle = (times, part) => median(times.map((time) => time[part]));
  return {
    filterOne: middle(one, 'seen'),
    filterAll: middle(all, 'seen'),
    firstOne: one[0].seen,
    firstAll: all[0].seen,
    settledOne: middle(one, 'all'),
    settledAll: middle(all, 'all'),
  };
}

/** `JSON.parse` of the app's data, in its page, in ms. */
async function measureParse({ page }) {
  const times = await page.evaluate(async () => {
    const entries = performance.getEntriesByType('resource');
    const { name } = entries.find((entry) => /\/core-/.test(entry.name));
    const text = await (await fetch(name)).text();
    return [0, 1, 2].map(() => {
      const start = performance.now();
      JSON.parse(text);
      return performance.now() - start;
    });
  });
  return { parse: median(times) };
}

/** Where gestures begin: in the middle of the lanes, right of their names. */
async function toPoint(page, { region, pane }) {
  const { x, y, width, height } = await page
    .locator(pane ?? region)
    .first()
    .boundingBox();
  return { x: x + width * 0.6, y: y + height * 0.45, width };
}
