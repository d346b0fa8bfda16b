import { memo, useEffect, useImperativeHandle, useRef } from 'react';
import { useAppState } from '../../store/react.ts';
import { reveal } from '../shared/reveal.ts';
import { EventRow } from './event-row.tsx';
import { HeldBands, useHasBands } from './lazy-bands.tsx';
import styles from './list-view.module.css';
import type { GroupsProps } from './use-list-groups.ts';

/**
 * The groups with all their rows: the browser finds every word of them, and prints them. They are
 * rendered again when they are others, and not whenever the list around them is.
 */
export const WholeGroups = memo(function WholeGroups({ groups, ref }: GroupsProps) {
  const container = useRef<HTMLDivElement>(null);
  const open = useAppState((state) => state.event);
  const hasBands = useHasBands();
  useImperativeHandle(ref, () => ({
    showGroup: (place) => {
      const group = container.current?.children[place];
      if (group) reveal(group, 'start');
    },
  }));
  useEffect(() => {
    if (open === undefined) return;
    const link = container.current?.querySelector(`[data-event="${CSS.escape(open)}"]`);
    const row = link?.closest('li');
    if (row) reveal(row, 'nearest');
  }, [open]);
  return (
    <div ref={container}>
      {groups.map(({ key, heading, days, rows }) => (
        <section key={key} className={styles.group}>
          <h2 className={styles.heading}>
            {heading}
            {hasBands && days && <HeldBands heading={heading} days={days} />}
          </h2>
          <ol>
            {rows.map((row) => (
              <EventRow key={row} row={row} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
});
