import { onTestFinished, vi } from 'vitest';
import { FAMILIES } from '../../src/domain/events/families.ts';
import type { Palette } from '../../src/views/shared/palette.ts';

type Point = readonly [x: number, y: number];
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** One thing that was painted, and with which pen. */
export type Painted = {
  readonly kind: 'fill' | 'stroke' | 'text';
  readonly color: string;
  readonly alpha: number;
  /** The lines it goes along, each a list of points; of a text, the box that it stands in. */
  readonly lines: readonly (readonly Point[])[];
  /** What shows of it; everything where it is undefined. */
  readonly clip: Box | undefined;
  /** What is written, and how; else empty. */
  readonly text: string;
  readonly font: string;
};

/** What the drawing asks of a canvas: a property or method besides these is undefined, and fails. */
type Asked = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'save'
  | 'restore'
  | 'setTransform'
  | 'clearRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'roundRect'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'measureText'
>;

const INITIAL = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
} as const satisfies Partial<Asked>;
const STATE = Object.keys(INITIAL) as (keyof typeof INITIAL)[];

/** A pen that draws nothing and knows what it was told to draw. A letter is `letter` pixels wide. */
export function createRecordingPen({ letter = 7 } = {}) {
  const painted: Painted[] = [];
  const measured: string[] = [];
  const saved: { readonly state: Partial<Asked>; readonly clip: Box | undefined }[] = [];
  let lines: Point[][] = [];
  let clip: Box | undefined;
  const widthOf = (text: string) => text.length * letter;
  const paint = (kind: Painted['kind'], along: Painted['lines'], text = '') => {
    const color = kind === 'stroke' ? pen.strokeStyle : pen.fillStyle;
    if (typeof color !== 'string') throw new Error('No plain colour');
    painted.push({ kind, color, alpha: pen.globalAlpha, lines: along, clip, text, font: pen.font });
  };
  const pen: Asked = {
    ...INITIAL,
    save: () => {
      saved.push({ state: Object.fromEntries(STATE.map((name) => [name, pen[name]])), clip });
    },
    restore: () => {
      const before = saved.pop();
      if (before === undefined) throw new Error('Nothing was saved');
      Object.assign(pen, before.state);
      ({ clip } = before);
    },
    setTransform: () => undefined,
    clearRect: () => {
      painted.length = 0;
    },
    beginPath: () => {
      lines = [];
    },
    moveTo: (x, y) => {
      lines.push([[x, y]]);
    },
    lineTo: (x, y) => {
      if (lines.length === 0) lines.push([]);
      lines.at(-1)?.push([x, y]);
    },
    rect: (x, y, width, height) => {
      lines.push(cornersOf(x, y, width, height));
    },
    roundRect: (x, y, width, height) => {
      lines.push(cornersOf(x, y, width, height));
    },
    clip: () => {
      clip = boundsOf(lines);
    },
    fill: () => paint('fill', lines),
    stroke: () => paint('stroke', lines),
    fillRect: (x, y, width, height) => paint('fill', [cornersOf(x, y, width, height)]),
    strokeRect: (x, y, width, height) => paint('stroke', [cornersOf(x, y, width, height)]),
    fillText: (text, x, y) => {
      const width = widthOf(text);
      const left = pen.textAlign === 'center' ? x - width / 2 : x;
      paint('text', [cornersOf(left, y, width, 0)], text);
    },
    measureText: (text) => {
      measured.push(text);
      return { width: widthOf(text) } as TextMetrics;
    },
  };
  return {
    pen: pen as CanvasRenderingContext2D,
    painted: painted as readonly Painted[],
    /** Texts that were measured, in order. */
    measured,
    widthOf,
    of: (kind: Painted['kind']) => painted.filter((other) => other.kind === kind),
  };
}

/** Gives every canvas this pen until the test is over; null where a page has none. */
export function stubCanvas(pen: CanvasRenderingContext2D | null) {
  const stub = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen);
  onTestFinished(() => stub.mockRestore());
}

/** What shows of something painted. */
export function boxOf({ lines, clip }: Painted): Box {
  const { left, top, right, bottom } = boundsOf(lines);
  return {
    left: Math.max(left, clip?.left ?? left),
    top: Math.max(top, clip?.top ?? top),
    right: Math.min(right, clip?.right ?? right),
    bottom: Math.min(bottom, clip?.bottom ?? bottom),
  };
}

const COLORS = ['ink', 'on-ink', 'muted', 'warn', 'panel', 'line', 'line-strong', 'band'];

/** A theme whose colours are the names of its tokens. */
export const PALETTE = {
  ...Object.fromEntries([...FAMILIES, ...COLORS].map((token) => [token, token])),
  font: 'Sans',
  text: '13px',
} as Palette;

function cornersOf(left: number, top: number, width: number, height: number): Point[] {
  const [right, bottom] = [left + width, top + height];
  return [[left, top], [right, top], [right, bottom], [left, bottom]]; // prettier-ignore
}

function boundsOf(lines: Painted['lines']): Box {
  const xs = lines.flatMap((line) => line.map(([x]) => x));
  const ys = lines.flatMap((line) => line.map(([, y]) => y));
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
