import { parseEdtf } from '../dates/edtf.ts';
import type { AuthoredEvent } from './schemas.ts';

/** Events that a thread shows before and after the one it is about. */
const REACH = 4;

/**
 * For each event the thread it stands in, itself included, oldest first: what it answers, follows or
 * reverses, and what that did in turn; then what answered, followed or reversed it, and so on. Where
 * several would go on, the nearest in time does. None for an event that is linked with nothing.
 */
export function toThreads(
  events: readonly AuthoredEvent[],
): ReadonlyMap<string, readonly string[]> {
  const firstDays = new Map(events.map(({ id, date }) => [id, parseEdtf(date)?.strict[0] ?? 0]));
  const dayOf = (id: string) => firstDays.get(id) ?? 0;
  const earlier = new Map<string, string[]>();
  const later = new Map<string, string[]>();
  for (const { id, links = [] } of events) {
    for (const { kind, event } of links) {
      if (kind === 'part-of' || dayOf(event) > dayOf(id)) continue;
      earlier.set(id, [...(earlier.get(id) ?? []), event]);
      later.set(event, [...(later.get(event) ?? []), id]);
    }
  }
  const walk = (start: string, steps: ReadonlyMap<string, readonly string[]>) => {
    const path: string[] = [];
    let current = start;
    while (path.length < REACH) {
      const from = dayOf(current);
      const next = (steps.get(current) ?? [])
        .filter((id) => id !== start && !path.includes(id))
        .toSorted((a, b) => Math.abs(dayOf(a) - from) - Math.abs(dayOf(b) - from))[0];
      if (next === undefined) break;
      path.push(next);
      current = next;
    }
    return path;
  };
  const threads = events.map(({ id }) => {
    const thread = [...walk(id, earlier).toReversed(), id, ...walk(id, later)];
    return [id, thread.length > 1 ? thread : []] as const;
  });
  return new Map(threads);
}
