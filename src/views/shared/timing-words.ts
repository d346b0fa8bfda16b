import type { Day } from '../../domain/dates/day.ts';
import type { Commitment } from '../../domain/events/record.ts';
import { toTiming, type DayRange } from '../../domain/relations/commitments.ts';
import type { TranslateCommitments } from '../../i18n/commitments.ts';

/**
 * How early or late a commitment came to its outcome, in words as sure as its dates; of a pending one,
 * how long it has at `until`. Undefined where there is nothing to count.
 */
export function toTimingWords(
  commitment: Commitment,
  until: Day,
  t: TranslateCommitments,
): string | undefined {
  const timing = toTiming(commitment, until);
  if (timing === undefined) return undefined;
  const { least, most } = timing.days;
  const side = least === 0 && most === 0 ? 'on' : least >= 0 ? 'after' : most <= 0 ? 'before' : '';
  const days = toDayWords(side === 'before' ? { least: -most, most: -least } : timing.days, t);
  if (timing.kind === 'pending') {
    if (side === 'before') return t('timing.left', { days });
    return side === 'after' ? t('timing.overdue', { days }) : t('timing.dueNow');
  }
  const { outcome } = commitment;
  switch (side) {
    case 'on':
      return t('timing.onTime');
    case 'before':
      // What was put off, or came to nothing, before it was due is not early.
      return t(outcome === 'met' ? 'timing.early' : 'timing.before', { days });
    case 'after':
      return t(outcome === 'met' || outcome === 'moved' ? 'timing.late' : 'timing.after', { days });
    case '':
      return t('timing.around', {
        before: t('days', { count: -least }),
        after: t('days', { count: most }),
      });
  }
}

function toDayWords({ least, most }: DayRange, t: TranslateCommitments): string {
  return least === most ? t('days', { count: most }) : t('dayRange', { least, count: most });
}
