/** vis-timeline as its examples use it: groups, stacking, every item in the data set, a DataView as filter. */
import { DataSet, DataView, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { fetchEvents } from './data.js';

const events = await fetchEvents();
const filter = document.getElementById('filter');
const items = new DataSet(
  events.map(({ id, start, end, lane, actors, title }) => ({
    id,
    start,
    end,
    group: lane,
    content: title,
    actors,
  })),
);
const groups = new DataSet([...new Set(events.map(({ lane }) => lane))].sort().map(toGroup));
const view = new DataView(items, {
  filter: ({ actors }) => !filter.checked || actors.includes('Alpha'),
});
filter.addEventListener('change', () => view.refresh());

performance.mark('bench:made');
// No start and end: given them, it would stay hidden for a second.
window.timeline = new Timeline(document.getElementById('timeline'), view, groups, {
  height: '100%',
  stack: true,
  showCurrentTime: false,
  zoomKey: 'ctrlKey',
  horizontalScroll: true,
  horizontalScrollKey: 'shiftKey',
  verticalScroll: true,
});

function toGroup(lane) {
  return { id: lane, content: lane };
}
