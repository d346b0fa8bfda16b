import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import { escapeHtml } from '../../domain/export/html.ts';
import type { Locale } from '../../domain/locale.ts';
import { toAxis } from '../../domain/timeline/axis.ts';
import { toLaneLines } from '../../domain/timeline/lane-lines.ts';
import { toLevelOfDetail, type Viewport } from '../../domain/timeline/level-of-detail.ts';
import type { TimeWindow } from '../../domain/timeline/time-window.ts';
import type { AppServices } from '../../store/react.ts';
import { AXIS_HEIGHT, drawAxis } from './axis-canvas.ts';
import { drawGlyphByLines } from './draw-glyph.ts';
import { setFont } from './fit-text.ts';
import { measureLabel } from './label-width.ts';
import { drawScene } from './mark-canvas.ts';
import { readPalette, type Palette } from '../shared/palette.ts';
import { FINE, TITLES } from './measures.ts';
import { createSvgPen } from './svg-pen.ts';
import type { TimelineContent } from './timeline-adapter.ts';
import { toTimelineContent, toTimelineWords } from './timeline-content.ts';

/** Measures in CSS pixels. */
const WIDTH = 1280;
const EDGE = 24;
const NAMES = 150;
const HEAD = 76;
const FOOT = 52;
/** Lines of titles that a lane has on average. */
const LINES = 4;

/** What a picture says of itself. */
export type Caption = {
  /** What is chosen, in words; after the period, how much that is and of which data. */
  readonly title: string;
  readonly facts: readonly string[];
  readonly credit: string;
  /** The address of the view. */
  readonly link: string;
};

/** What a picture shows, and what it says of it. */
export type Picture = Caption & {
  readonly content: TimelineContent;
  readonly window: TimeWindow;
  /** Events of each lane that touch the window. */
  readonly counts: readonly number[];
  /** Row of the open event. */
  readonly openRow: number | undefined;
  readonly palette: Palette;
  /** Family of the title's font. */
  readonly serif: string;
  readonly lang: Locale;
};

/** The present view as a timeline, in the colours that the page has. */
export function drawPresentTimeline(
  { dataset, store, selectors }: AppServices,
  caption: Caption,
): string {
  const state = store.getState();
  const { lang, event } = state;
  const lanes = {
    lanes: selectors.selectLanes(state),
    indexes: selectors.selectLaneIndexes(state),
  };
  return toTimelineSvg({
    ...caption,
    content: toTimelineContent(dataset, lanes, toTimelineWords(dataset, lang), lang),
    window: selectors.selectWindow(state),
    counts: selectors.selectLaneCounts(state),
    openRow: event === undefined ? undefined : dataset.rowOf(event),
    palette: readPalette(),
    serif: getComputedStyle(document.documentElement).getPropertyValue('--serif'),
    lang,
  });
}

/** The timeline as the reader has it, as SVG of known width: with title, period, credit and address. */
export function toTimelineSvg(picture: Picture): string {
  const { content, window, counts, openRow, palette, lang } = picture;
  const viewport: Viewport = {
    from: window.from,
    to: window.to + 1,
    width: WIDTH - 2 * EDGE - NAMES,
  };
  const indexes = content.lanes.map(({ index }) => index);
  const lines = toLaneLines(
    indexes.map(({ rows }) => rows.length),
    indexes.length * LINES,
  );
  const { band, line, padding } = FINE;
  const heights = lines.map((count) => band + count * line + padding);
  const tops = heights.map((_, lane) => heights.slice(0, lane).reduce((sum, one) => sum + one, 0));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const detail = toLevelOfDetail(indexes, content.columns, viewport, {
    lines,
    budget: TITLES,
    favoured: openRow,
    widthOf: (row) => measureLabel(content.words.toDrawn(row)),
  });
  const axis = toAxis(viewport);
  const lanes = createSvgPen(measure, 'lane-clip-');
  drawScene(
    lanes.pen,
    {
      axis,
      until: content.until,
      detail,
      columns: content.columns,
      heights: { tops, band, line },
      bottoms: [], // the picture has lines of its own
      height,
      palette,
      words: content.words,
      openRow,
    },
    viewport,
    drawGlyphByLines,
  );
  drawAxis(lanes.pen, axis, { palette, words: content.words, top: height }, viewport);

  const frame = createSvgPen(measure, 'frame-clip-');
  const { pen } = frame;
  const write = (
    text: string,
    x: number,
    y: number,
    font: string,
    color: string,
    room = WIDTH - EDGE - x,
  ) => {
    const { toCut } = setFont(pen, font);
    pen.fillStyle = color;
    pen.fillText(toCut(text, room), x, y);
  };
  const small = `13px ${palette.font}`;
  const facts = [formatDayRange(window.from, window.to, lang), ...picture.facts].join(' · ');
  write(picture.title, EDGE, 36, `bold 22px ${picture.serif}`, palette.ink);
  write(facts, EDGE, 60, small, palette.muted);
  const name = `600 13px ${palette.font}`;
  for (const [place, { label }] of content.lanes.entries()) {
    const top = HEAD + (tops[place] ?? 0);
    pen.fillStyle = palette.line;
    pen.fillRect(EDGE, top, WIDTH - 2 * EDGE, 1);
    write(label, EDGE, top + 18, name, palette.ink, NAMES - EDGE / 2);
    const astride = detail.lanes[place]?.astride.length ?? 0;
    const count = String(counts[place] ?? 0);
    write(astride === 0 ? count : `${count}  +${astride}`, EDGE, top + 36, small, palette.muted);
  }
  pen.fillStyle = palette['line-strong'];
  pen.fillRect(EDGE, HEAD + height, WIDTH - 2 * EDGE, 1);
  const bottom = HEAD + height + AXIS_HEIGHT;
  write(picture.credit, EDGE, bottom + 22, small, palette.muted);
  write(picture.link, EDGE, bottom + 40, `11px ${palette.font}`, palette.muted);
  const whole = bottom + FOOT;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}" role="img">
<title>${escapeHtml(picture.title)}</title>
<desc>${escapeHtml(`${facts}. ${picture.credit}. ${picture.link}`)}</desc>
<rect width="${WIDTH}" height="${whole}" fill="${palette.panel}"/>
${frame.toSvg()}
<svg x="${EDGE + NAMES}" y="${HEAD}" width="${viewport.width}" height="${height + AXIS_HEIGHT}">
${lanes.toSvg()}
</svg>
</svg>
`;
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** Width of a text in CSS pixels. */
function measure(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return text.length * 7;
  ruler.font = font;
  return ruler.measureText(text).width;
}
