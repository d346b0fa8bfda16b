import { formatDay } from '../../domain/dates/format-edtf.ts';
import { moveEdge, toEdgeOfKey, type Edge } from '../../domain/timeline/overview.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';
import { useOverviewWords } from '../../i18n/overview.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useSelected } from '../../store/react.ts';
import styles from './overview.module.css';

/** One end of the window: a slider, whose values are days. */
export function Thumb({ edge, span }: { edge: Edge; span: TimeWindow }) {
  const { lang } = useI18n();
  const words = useOverviewWords();
  const window = useSelected('selectWindow');
  const { panTo } = useActions();
  return (
    <div
      className={styles.thumb}
      data-edge={edge}
      role="slider"
      tabIndex={0}
      aria-label={words(edge)}
      aria-valuemin={edge === 'from' ? span.from : window.from}
      aria-valuemax={edge === 'from' ? window.to : span.to}
      aria-valuenow={window[edge]}
      aria-valuetext={formatDay(window[edge], lang)}
      onKeyDown={(press) => {
        if (press.ctrlKey || press.metaKey || press.altKey) return;
        const day = toEdgeOfKey(press.key, edge, window, span);
        if (day === undefined) return;
        press.preventDefault(); // the page would scroll
        panTo(moveEdge(window, edge, day, span));
      }}
    />
  );
}
