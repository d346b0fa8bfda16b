/**
 * What is measured: the app and its peers. A subject says how it is opened, where its timeline and its
 * marks are, and which gestures it knows; it is found by roles and names, or by a peer's class names.
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} path
 * @property {number} largest Most events it is tried with.
 * @property {string} region Selector of its timeline.
 * @property {string} marks Selector of what it draws, if it draws elements.
 * @property {string} [unseen] Selector of what shows nothing: it lies over what a canvas draws.
 * @property {(page: Page) => Promise<string>} [readWindow] What changes when the window does.
 * @property {(page: Page) => Promise<Range | undefined>} [readRange] The window in ms.
 * @property {'gestures' | string[]} steps Wheel gestures, or the selectors of the buttons that step.
 * @property {string} [wheelKey] Held while the wheel zooms; where none is, the wheel pans.
 * @property {string} [pane] Selector of what is dragged and wheeled on, if not the whole timeline.
 * @property {boolean} [isDragged]
 * @property {boolean} [isFiltered] By a checkbox named as the actor.
 * @typedef {{ start: number, length: number }} Range
 * @typedef {import('@playwright/test').Page} Page
 */

const DAY = 86_400_000;

/** The whole range of the data. */
const FROM = '1991-01-01';
const TO = '2026-12-31';

/** An item of vis-timeline; its dots and lines stand beside it. */
const VIS_ITEM = '.vis-item:not(.vis-dot, .vis-line)';

/** The app, in English, on the whole range, with eight lanes. */
export const APP = {
  name: 'this app',
  path: `/?from=${FROM}&to=${TO}&view=timeline&lang=en&lanes=actor`,
  largest: Infinity,
  region: '[role="group"][aria-label="Timeline"]',
  marks: VIS_ITEM,
  unseen: '.mark-layer, .astride', // buttons: their attributes, once all is painted
  readWindow: async (page) => new URL(page.url()).search,
  readRange: async (page) => {
    const { searchParams } = new URL(page.url());
    // A link leaves out what is the default, as the end of this range may be.
    return toRange(searchParams.get('from') ?? FROM, searchParams.get('to') ?? TO);
  },
  steps: 'gestures',
  wheelKey: 'Control',
  isDragged: true,
  isFiltered: true,
};

/** What a reader on a phone comes to first: by the site's own address, and by a search engine. */
export const PAGES = [
  { name: 'the list', path: '/' },
  { name: 'an event’s page', path: '/fr/e/2025-07-09-atallah-diop-meeting/' },
];

const VIS = {
  name: 'bare vis-timeline',
  path: '/peers/vis.html',
  largest: 10_000,
  region: '#timeline',
  marks: VIS_ITEM,
  readWindow: async (page) => JSON.stringify(await VIS.readRange(page)),
  readRange: (page) =>
    page.evaluate(() => {
      const { start, end } = window.timeline.getWindow();
      return { start: start.getTime(), length: end - start };
    }),
  steps: 'gestures',
  wheelKey: 'Control',
  isDragged: true,
  isFiltered: true,
};

const TIMELINEJS = {
  name: 'TimelineJS 3',
  path: '/peers/timelinejs.html',
  largest: 5_000,
  region: '#timeline',
  marks: '.tl-timemarker',
  readWindow: (page) =>
    page.evaluate(() => document.querySelector('.tl-timenav-slider')?.getAttribute('style') ?? ''),
  steps: ['.tl-slidenav-next', '.tl-menubar-button:has(.tl-icon-zoom-in)'],
  pane: '.tl-timenav',
  isDragged: true,
};

const CHRONO = {
  name: 'react-chrono',
  path: '/peers/chrono.html',
  largest: 5_000,
  region: '#timeline',
  marks: '.timeline-circle',
  steps: ['button[aria-label="Next"]'],
};

export const PEERS = [VIS, TIMELINEJS, CHRONO];

function toRange(from, to) {
  const start = Date.parse(from);
  const end = Date.parse(to) + DAY;
  return Number.isNaN(end - start) ? undefined : { start, length: end - start };
}
