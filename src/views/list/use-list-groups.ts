import { useMemo, type Ref } from 'react';
import { endOfMonth, toCivilDate, toDay } from '../../domain/dates/day.ts';
import { formatMonth } from '../../domain/dates/format-edtf.ts';
import { toChronology } from '../../domain/timeline/chronology.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useAppState, useDataset, useSelected } from '../../store/react.ts';

/** Events under one heading of the list. */
export type ListGroup = {
  readonly key: string;
  readonly heading: string;
  /** Undefined for periods, which belong to no year. */
  readonly year: number | undefined;
  /** Of the month or year; of periods there are none. */
  readonly days: TimeWindow | undefined;
  readonly rows: readonly number[];
};

/** What draws the groups, and brings one of them into view. */
export type GroupsProps = {
  readonly groups: readonly ListGroup[];
  readonly ref: Ref<GroupsHandle>;
};
export type GroupsHandle = { readonly showGroup: (place: number) => void };

/** The visible events as the list reads them, under their headings. */
export function useListGroups(): readonly ListGroup[] {
  const { t, lang } = useI18n();
  const dataset = useDataset();
  const { visible } = useSelected('selectResult');
  const order = useAppState((state) => state.order);
  return useMemo(() => {
    const { ongoing, groups } = toChronology(dataset, visible, order);
    const periods = {
      key: 'ongoing',
      heading: t('list.ongoing'),
      year: undefined,
      days: undefined,
      rows: ongoing,
    };
    const dated = groups.map(({ unit, first, rows }) => {
      const { year } = toCivilDate(first);
      const heading = unit === 'month' ? formatMonth(first, lang) : t('list.yearOnly', { year });
      const to = unit === 'month' ? endOfMonth(first) : toDay(year, 12, 31);
      return { key: `${unit} ${first}`, heading, year, days: { from: first, to }, rows };
    });
    return ongoing.length > 0 ? [periods, ...dated] : dated;
  }, [dataset, visible, order, t, lang]);
}
