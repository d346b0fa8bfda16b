import {
  defaultRangeExtractor,
  useVirtualizer,
  useWindowVirtualizer,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import { useAppState, useDataset } from '../../store/react.ts';
import { reveal } from '../shared/reveal.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import { EventRow } from './event-row.tsx';
import { HeldBands, useHasBands } from './lazy-bands.tsx';
import styles from './list-view.module.css';
import { toListItems, type ListItems } from './list-items.ts';
import type { GroupsProps } from './use-list-groups.ts';

type Props = GroupsProps & { readonly scroller: HTMLElement | null };

/** Heights in pixels that are taken for granted until a row has been measured. */
const HEADING = 58;
const ROW = 72;

/** Rows that are there beyond either edge of the view, for Tab to go to. */
const OVERSCAN = 10;

/** The groups of a long list: only the rows in view are there, and those that must not vanish. */
export function PartialGroups(props: Props) {
  // On a phone it is the page that scrolls.
  return useMediaQuery(PHONE) ? <GroupsOfPage {...props} /> : <GroupsOfColumn {...props} />;
}

function GroupsOfPage(props: Props) {
  const { container, items, hold, options } = useOptions(props);
  const scrollMargin = usePageMargin(container);
  const virtualizer = useWindowVirtualizer<HTMLElement>({ ...options, scrollMargin });
  return <Drawn {...{ ...props, container, items, hold, virtualizer }} />;
}

function GroupsOfColumn(props: Props) {
  const { scroller } = props;
  const { container, items, hold, options } = useOptions(props);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing is compiled here
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    ...options,
    getScrollElement: () => scroller,
  });
  return <Drawn {...{ ...props, container, items, hold, virtualizer }} />;
}

/** What both ways to scroll have in common. */
function useOptions({ groups }: Props) {
  const { rowOf } = useDataset();
  const items = useMemo(() => toListItems(groups), [groups]);
  const open = useAppState((state) => state.event);
  const openRow = open === undefined ? undefined : rowOf(open);
  // Also once it is closed: the focus comes back to it.
  const [lastRow, setLastRow] = useState(openRow);
  if (openRow !== undefined && openRow !== lastRow) setLastRow(openRow);
  const [held, hold] = useState<number>();
  const kept = useMemo(
    () => [lastRow, held].flatMap((row) => (row === undefined ? [] : (items.indexOf(row) ?? []))),
    [items, lastRow, held],
  );
  const container = useRef<HTMLDivElement>(null);
  const options = {
    count: items.count,
    getItemKey: useCallback((index: number) => items.keyOf(index), [items]),
    estimateSize: useCallback(
      (index: number) => (items.placeOf(index).number === 0 ? HEADING : ROW),
      [items],
    ),
    // Neither the open event nor the one with the focus vanishes, and no row stands without its heading.
    rangeExtractor: useCallback(
      (range: Range) => {
        const inView = defaultRangeExtractor(range);
        const rows = [...kept.filter((index) => index < range.count), ...inView];
        const headings = rows.map((index) => items.headingOf(index));
        return [...new Set([...rows, ...headings])].sort((a, b) => a - b);
      },
      [items, kept],
    ),
    measureElement: measure,
    overscan: OVERSCAN,
  };
  return { container, items, hold, options };
}

/** Pixels from the top of the page to the first group. What stands above it may change at any time. */
function usePageMargin(container: RefObject<HTMLElement | null>): number {
  return useSyncExternalStore(onResize, () =>
    Math.round((container.current?.getBoundingClientRect().top ?? 0) + window.scrollY),
  );
}

function onResize(onChange: () => void) {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

/** A heading is as high as it stands in its section, with the room above it. */
function measure(element: HTMLElement): number {
  const isHeading = element.tagName === 'H2';
  const room = isHeading && element.parentElement ? getComputedStyle(element.parentElement) : null;
  return element.offsetHeight + (Number.parseFloat(room?.paddingTop ?? '') || 0);
}

type DrawnProps = Props & {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly items: ListItems;
  readonly hold: (row: number | undefined) => void;
  readonly virtualizer: Virtualizer<HTMLElement, HTMLElement> | Virtualizer<Window, HTMLElement>;
};

function Drawn({ groups, ref, container, items, hold, virtualizer }: DrawnProps) {
  const hasBands = useHasBands();
  const { rowOf } = useDataset();
  useImperativeHandle(ref, () => ({
    showGroup: (place) => virtualizer.scrollToIndex(items.headingAt(place), { align: 'start' }),
  }));
  useShowOpen(items, (index) => showRow(virtualizer, container.current, index));
  const margin = virtualizer.options.scrollMargin;
  return (
    <div
      ref={container}
      className={styles.partial}
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={({ target }) => hold(rowOf(target.dataset.event ?? ''))}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) hold(undefined);
      }}
    >
      {toSections(virtualizer.getVirtualItems(), items, margin).map(
        ({ place, gap, index, rows }) => {
          const group = groups[place];
          if (group === undefined) return null;
          return (
            <section key={group.key} className={styles.group} style={{ marginTop: gap }}>
              <h2 ref={virtualizer.measureElement} data-index={index} className={styles.heading}>
                {group.heading}
                {hasBands && group.days && <HeldBands heading={group.heading} days={group.days} />}
              </h2>
              <ol>
                {rows.map(({ index, gap, number }) => (
                  <EventRow
                    key={group.rows[number - 1]}
                    ref={virtualizer.measureElement}
                    row={group.rows[number - 1] ?? 0}
                    place={{ index, number, of: group.rows.length }}
                    style={{ marginTop: gap }}
                  />
                ))}
              </ol>
            </section>
          );
        },
      )}
    </div>
  );
}

/** Brings the open event into view when it is opened, and when the list begins with one. */
function useShowOpen(items: ListItems, show: (index: number) => void) {
  const { rowOf } = useDataset();
  const open = useAppState((state) => state.event);
  const showOpen = useEffectEvent(() => {
    const row = open === undefined ? undefined : rowOf(open);
    const index = row === undefined ? undefined : items.indexOf(row);
    if (index !== undefined) show(index);
  });
  useEffect(() => showOpen(), [open]);
}

/** As near as it needs to be where the row is there already, else in the middle. */
function showRow(
  virtualizer: DrawnProps['virtualizer'],
  container: HTMLElement | null,
  index: number,
) {
  const row = container?.querySelector(`li[data-index="${index}"]`);
  if (row) reveal(row, 'nearest');
  else virtualizer.scrollToIndex(index, { align: 'center' });
}

type Gap = { readonly index: number; readonly gap: number };
type Section = Gap & {
  readonly place: number;
  readonly rows: (Gap & { readonly number: number })[];
};

/** What is drawn, in flow, so that headings stick: before each part the room of what is not drawn. */
function toSections(drawn: readonly VirtualItem[], items: ListItems, top: number) {
  const sections: Section[] = [];
  let end = top;
  for (const item of drawn) {
    const { place, number } = items.placeOf(item.index);
    const part = { index: item.index, gap: item.start - end };
    if (number === 0) sections.push({ ...part, place, rows: [] });
    else sections.at(-1)?.rows.push({ ...part, number });
    ({ end } = item);
  }
  return sections;
}
