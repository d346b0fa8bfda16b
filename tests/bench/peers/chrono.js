/** react-chrono's horizontal mode, the one with a line of points. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';
import { fetchEvents } from './data.js';

const events = await fetchEvents();
const items = events.map(({ start, end, lane, title }) => ({
  title: end === undefined ? start : `${start} – ${end}`,
  cardTitle: title,
  cardSubtitle: lane,
}));

performance.mark('bench:made');
createRoot(document.getElementById('timeline')).render(
  createElement(Chrono, { items, mode: 'HORIZONTAL', disableToolbar: false }),
);
