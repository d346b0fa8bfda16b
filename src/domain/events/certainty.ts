import type { EdtfDate, EdtfEdge } from '../dates/edtf.ts';

/** What one may ask of how sure an event is, in the order of the panel and of links. */
export const CERTAINTIES = ['two-origins', 'disagree', 'uncertain'] as const;

/** What of an event says how sure it is. */
type Sureness = {
  readonly origins: number;
  readonly disagreements: number;
  /** As isUncertain has it. */
  readonly isUncertain: boolean;
};

/** Places in CERTAINTIES of what holds for an event, ascending: none, one or several. */
export function toCertainties({
  origins,
  disagreements,
  isUncertain,
}: Sureness): readonly number[] {
  const holds = [origins >= 2, disagreements > 0, isUncertain];
  return holds.flatMap((isSo, place) => (isSo ? [place] : []));
}

/**
 * Whether the day of an event is not sure: its author doubts it (`?`, `~`, `%`), or an end of it is
 * known to a month, a year or less, or not at all. What goes on (`..`) is sure to do so.
 */
export function isUncertain({ start, end }: Pick<EdtfDate, 'start' | 'end'>): boolean {
  return [start, end].some(isUnsure);
}

function isUnsure(edge: EdtfEdge): boolean {
  if (edge.kind !== 'known') return edge.kind === 'unknown';
  return edge.qualifier !== undefined || edge.precision !== 'day';
}
