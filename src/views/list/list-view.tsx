import { useRef, useState } from 'react';
import { LIST_ORDERS } from '../../domain/permalink/view-state.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useActions, useAppState, useSelected } from '../../store/react.ts';
import controls from '../shared/controls.module.css';
import { lazyView } from '../shared/lazy-view.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import { BandSwitch, useHasBands } from './lazy-bands.tsx';
import styles from './list-view.module.css';
import { useListGroups, type GroupsHandle, type ListGroup } from './use-list-groups.ts';
import { usePrinting } from './use-printing.ts';
import { WholeGroups } from './whole-groups.tsx';

/** Events above which only the rows in view are there. Below, the browser's own search finds them all. */
const LONG_LIST = 500;

const PartialGroups = lazyView(async () => (await import('./partial-groups.tsx')).PartialGroups);

/** The events of the window by month: the same as on the timeline, in words. */
export function ListView() {
  const { t } = useI18n();
  const { visible } = useSelected('selectResult');
  const order = useAppState((state) => state.order);
  const { setOrder } = useActions();
  const hasBands = useHasBands();
  const isPhone = useMediaQuery(PHONE);
  const groups = useListGroups();
  const isPrinting = usePrinting();
  // State and no ref: what is in it has to learn of it, and is there first.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const handle = useRef<GroupsHandle>(null);
  const isLong = visible.length > LONG_LIST && !isPrinting;
  return (
    <section className={styles.list} aria-label={t('list.label')}>
      <div className={styles.toolbar}>
        <Segmented
          className={styles.order}
          legend={t('list.order')}
          options={LIST_ORDERS.map((value) => ({ value, label: t(`list.orders.${value}`) }))}
          value={order}
          onChange={setOrder}
        />
        {/* On a phone the events come first, where it would show nothing. */}
        {(hasBands || !isPhone) && (
          <div className={styles.bands}>
            <BandSwitch />
          </div>
        )}
        <YearJump groups={groups} onJump={(place) => handle.current?.showGroup(place)} />
      </div>
      {/* Only who needs it learns of it: the whole list would be rendered twice. */}
      <div ref={isLong ? setScroller : undefined} className={styles.scroller}>
        {isLong ? (
          <PartialGroups groups={groups} ref={handle} scroller={scroller} />
        ) : (
          <WholeGroups groups={groups} ref={handle} />
        )}
      </div>
    </section>
  );
}

type YearJumpProps = {
  readonly groups: readonly ListGroup[];
  readonly onJump: (place: number) => void;
};

/** Leads to the first month of a year, where there are several. */
function YearJump({ groups, onJump }: YearJumpProps) {
  const { t } = useI18n();
  const years = [...new Set(groups.map(({ year }) => year))].filter((year) => year !== undefined);
  if (years.length < 2) return null;
  return (
    <select
      className={`${controls.select ?? ''} ${styles.jump ?? ''}`}
      aria-label={t('list.jump')}
      value=""
      onChange={(change) => {
        const place = groups.findIndex(({ year }) => String(year) === change.target.value);
        if (place !== -1) onJump(place);
      }}
    >
      <option value="">{t('list.jump')}</option>
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}
