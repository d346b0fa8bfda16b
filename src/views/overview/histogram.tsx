import { memo } from 'react';
import { FAMILIES } from '../../domain/events/families.ts';
import { toAxis } from '../../domain/timeline/axis.ts';
import { toCivilDate } from '../../domain/dates/day.ts';
import type { Bar } from '../../domain/timeline/overview.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';
import styles from './overview.module.css';

type Props = { readonly bars: readonly Bar[]; readonly span: TimeWindow };

/** Height of the drawing, in its own units. */
const HEIGHT = 100;

/** Width that the labels of years are chosen for, in CSS pixels: those of a phone fit everywhere. */
const LABELS = 300;

/** From this share of the width on, a label stands on the left of its line. */
const LAST = 0.93;

/**
 * Bars stacked by family, the years under them, and between the two a strip that is the darker the more
 * independent sources a period has: where there are none, silence says nothing of Bamako.
 */
export const Histogram = memo(function Histogram({ bars, span }: Props) {
  const length = span.to + 1 - span.from;
  const highest = Math.max(1, ...bars.map(({ families }) => sum(families)));
  const best = Math.max(1, ...bars.map(({ origins }) => origins));
  const years = toAxis({ from: span.from, to: span.to + 1, width: LABELS }).minor.starts;
  return (
    <>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${length} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {FAMILIES.map((family, index) => (
          <path key={family} className={styles[family]} d={toPath(bars, index, span, highest)} />
        ))}
      </svg>
      <svg
        className={styles.sources}
        viewBox={`0 0 ${length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bars.map(({ from, origins }, index) => (
          <rect
            key={from}
            x={from - span.from}
            width={(bars[index + 1]?.from ?? span.to + 1) - from}
            height={1}
            opacity={Math.sqrt(origins / best)}
          />
        ))}
      </svg>
      <ol className={styles.years} aria-hidden="true">
        {years.slice(1, -1).map((day) => {
          const share = (day - span.from) / length;
          return (
            <li
              key={day}
              data-last={share > LAST || undefined}
              style={{ left: `${(share * 100).toFixed(3)}%` }}
            >
              {toCivilDate(day).year}
            </li>
          );
        })}
      </ol>
    </>
  );
});

/** The rectangles of one family, each on top of the families before it. */
function toPath(bars: readonly Bar[], family: number, span: TimeWindow, highest: number): string {
  const scale = HEIGHT / highest;
  return bars
    .map(({ from, families }, index) => {
      const count = families[family] ?? 0;
      if (count === 0) return '';
      const below = sum(families.slice(0, family));
      const left = from - span.from;
      const width = ((bars[index + 1]?.from ?? span.to + 1) - from) * 0.86; // the rest is a gap
      const top = HEIGHT - (below + count) * scale;
      return `M${left} ${top}h${width}v${count * scale}h${-width}z`;
    })
    .join('');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
