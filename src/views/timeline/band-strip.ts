import {
  countBandRows,
  layBands,
  toBandBox,
  toBandsWithin,
  toVisibleBox,
  type BandLayout,
  type BandSpan,
} from '../../domain/timeline/bands.ts';
import type { Viewport } from '../../domain/timeline/level-of-detail.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';
import { createBandButtons } from './band-buttons.ts';
import { createCanvas } from '../shared/canvas.ts';
import { drawBands } from './draw-bands.ts';
import { watchPalette } from '../shared/palette.ts';
import type { TimelineSlots } from './timeline-adapter.ts';

/** Bands and their words; another object when they are others. */
export type BandContent = {
  readonly spans: readonly BandSpan[];
  /** Name of them all. */
  readonly name: string;
  readonly toLabel: (span: BandSpan) => string;
  /** What a screen reader says: title and dates. */
  readonly toName: (span: BandSpan) => string;
  readonly toMoreName: (count: number) => string;
};

/** What the strip asks of the page. */
export type BandEvents = {
  readonly onOpen: (id: string) => void;
  /** The reader wants the bands of the window that have no row. */
  readonly onMore: (spans: readonly BandSpan[]) => void;
};

/** Height of a row, what of it is free, and the rows there may be, for a pointer and for a thumb. */
const FINE = { row: 24, gap: 3, limit: 3 };
const COARSE = { row: 44, gap: 12, limit: 3 };
/** Room above the first row and below the last, in CSS pixels. */
const PAD = 4;

/** How long a gesture rests before bands get their rows anew, in ms: as long as titles do. */
const SETTLE = 90;

type Options = {
  readonly slots: TimelineSlots;
  readonly isCoarse: boolean;
  readonly events: BandEvents;
};

/**
 * The bands of the timeline: one canvas behind lanes and strip, drawn anew in each frame of the
 * timeline, and in the strip above the lanes a button over each bar, laid out when a gesture rests.
 */
export function createBandStrip({ slots, isCoarse, events }: Options) {
  const { above, behind } = slots;
  const { row, gap, limit } = isCoarse ? COARSE : FINE;
  const canvas = createCanvas('band-canvas');
  behind.append(canvas.element);
  let content: BandContent | undefined;
  let layout: BandLayout | undefined;
  let viewport: Viewport | undefined;
  let openId: string | undefined;
  let litId: string | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  // Read when they change and not in every frame: reading lays out the page.
  let size = { width: 0, height: 0, top: 0, strip: 0 };

  let isBlank = true;

  const repaint = () => {
    if (content === undefined || viewport === undefined) return;
    const { toLabel, spans } = content;
    if (isBlank && spans.length === 0) return; // or each frame would hand on an empty canvas
    isBlank = spans.length === 0;
    const pen = canvas.begin(size.width, size.height);
    if (pen === undefined) return;
    const bands = spans.flatMap((span) => {
      const { id } = span.band;
      const at = layout?.rows.get(id);
      const look = id === openId ? 'open' : id === litId ? 'lit' : 'plain';
      return at === undefined ? [] : [{ span, row: at, label: toLabel(span), look } as const];
    });
    const top = size.top + PAD;
    const lanes = [size.top + size.strip, size.height] as const;
    drawBands(pen, { bands, top, row, gap, lanes, palette: palette.now() }, viewport);
  };
  const buttons = createBandButtons(above, {
    onOpen: events.onOpen,
    onMore: () => events.onMore(layout?.beyond ?? []),
    onLight: (id) => {
      litId = id;
      repaint();
    },
  });
  const settle = () => {
    clearTimeout(settling);
    if (content === undefined || viewport === undefined) return;
    const { spans, name, toName, toMoreName } = content;
    const shown = viewport;
    const window = toShownDays(shown);
    layout = layBands(spans, window, limit, layout);
    const { rows, beyond } = layout;
    const within = toBandsWithin(spans, window);
    buttons.setHeading(name, within.length, beyond.length, toMoreName(beyond.length));
    buttons.lay(
      within.flatMap((span) => {
        const at = rows.get(span.band.id);
        const box = toVisibleBox(toBandBox(span, shown), shown);
        if (at === undefined || box === undefined) return [];
        const place = { x: box.from, y: PAD + at * row, width: box.to - box.from, height: row };
        return [{ id: span.band.id, name: toName(span), row: at, place }];
      }),
    );
    repaint();
  };
  const palette = watchPalette(repaint);
  const resize = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = behind;
    size = { width, height, top: above.offsetTop, strip: above.clientHeight };
    if (viewport !== undefined) viewport = { ...viewport, width: size.width };
    settle();
  });
  resize.observe(behind);
  resize.observe(above);

  return {
    setContent: (next: BandContent) => {
      content = next;
      const count = countBandRows(next.spans, limit);
      above.style.height = `${Math.max(count * row, isCoarse ? 0 : row) + 2 * PAD}px`;
      settle();
    },
    setOpen: (id: string | undefined) => {
      openId = id;
      buttons.setOpen(id);
      repaint();
    },
    /** Draws a frame: days since 1970 with fractions, `to` being the midnight it ends at. */
    draw: (from: number, to: number) => {
      const hasMoved = viewport?.from !== from || viewport.to !== to;
      viewport = { from, to, width: size.width };
      if (hasMoved) {
        clearTimeout(settling);
        settling = setTimeout(settle, SETTLE);
      }
      repaint();
    },
    destroy: () => {
      clearTimeout(settling);
      palette.stop();
      resize.disconnect();
      buttons.destroy();
      canvas.element.remove();
      above.style.height = '';
    },
  };
}

function toShownDays({ from, to }: Viewport): TimeWindow {
  return { from: Math.floor(from), to: Math.ceil(to) - 1 };
}
