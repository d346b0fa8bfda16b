/** TimelineJS 3 by its built file, a classic script: its modules need a Less compiler. */
import source from '@knight-lab/timelinejs/dist/js/timeline.js?url';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { fetchEvents } from './data.js';

const script = document.createElement('script');
script.src = source;
document.head.append(script);
await new Promise((resolve) => script.addEventListener('load', resolve));

const events = await fetchEvents();
const toDate = (date) => {
  const [year, month, day] = date.split('-').map(Number);
  return { year, month, day };
};

performance.mark('bench:made');
window.timeline = new window.TL.Timeline(
  'timeline',
  {
    events: events.map(({ id, start, end, lane, title }) => ({
      unique_id: id,
      start_date: toDate(start),
      ...(end !== undefined && { end_date: toDate(end) }),
      group: lane,
      text: { headline: title },
    })),
  },
  // No font, no address of its own: nothing is loaded from its servers.
  { font: null, script_path: location.origin, hash_bookmark: false },
);
