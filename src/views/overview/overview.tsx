import { useMemo, useRef, useState } from 'react';
import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { toBars, toOverviewSpan, type Edge } from '../../domain/timeline/overview.ts';
import { useOverviewWords } from '../../i18n/overview.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useDataset, useSelected } from '../../store/react.ts';
import { OutsideSteps } from '../shared/outside-steps.tsx';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import { EdgeLabel } from './edge-label.tsx';
import { Histogram } from './histogram.tsx';
import styles from './overview.module.css';
import { Thumb } from './thumb.tsx';
import { useBrush } from './use-brush.ts';
import { useWidth } from './use-width.ts';

/** The whole extent of the data in bars, following the filters, with the window as a brush to move and to stretch. */
export function Overview() {
  const { lang } = useI18n();
  const words = useOverviewWords();
  const dataset = useDataset();
  const rows = useSelected('selectMatching');
  const window = useSelected('selectWindow');
  const span = useMemo(() => toOverviewSpan(dataset), [dataset]);
  const track = useRef<HTMLDivElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const bars = useMemo(
    () => toBars(dataset.columns, rows, span, width),
    [dataset, rows, span, width],
  );
  const { handlers, position } = useBrush(track, brush, span, width);
  const isPhone = useMediaQuery(PHONE);
  const [typing, setTyping] = useState<Edge>();
  const label = (edge: Edge) => (
    <EdgeLabel
      edge={edge}
      isTyping={typing === edge}
      onTyping={(isTyping) => setTyping(isTyping ? edge : undefined)}
    />
  );
  return (
    <section className={styles.overview} aria-label={words('title')}>
      <div className={styles.ends}>
        {label('from')}
        {isPhone && <OutsideSteps />}
        {label('to')}
      </div>
      <div ref={track} className={styles.track} title={words('hint')} {...handlers}>
        <Histogram bars={bars} span={span} />
        <div
          ref={brush}
          className={styles.brush}
          style={position}
          role="group"
          aria-label={words('window', {
            dates: formatDayRange(window.from, window.to, lang),
          })}
        >
          <Thumb edge="from" span={span} />
          <Thumb edge="to" span={span} />
        </div>
      </div>
    </section>
  );
}
