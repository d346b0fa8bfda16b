import { escapeHtml } from '../../domain/export/html.ts';
import type { Pen } from './pen.ts';

type State = Pick<
  Pen,
  'fillStyle' | 'strokeStyle' | 'lineWidth' | 'globalAlpha' | 'font' | 'textAlign' | 'textBaseline'
>;

const INITIAL: State = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  start: 'start',
  left: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** Half the height of small letters, by which a text stands around its middle, in ems. */
const MIDDLE = 0.35;

/**
 * A pen that writes SVG: what draws on a canvas draws with it too. `measure` gives the width of a text in
 * a font, in CSS pixels; `prefix` keeps ids of clips apart from those of another drawing.
 */
export function createSvgPen(measure: (text: string, font: string) => number, prefix: string) {
  const elements: string[] = [];
  const clips: string[] = [];
  const saved: { readonly state: State; readonly clip: string }[] = [];
  let path = '';
  let clip = ''; // the attribute that cuts what is drawn

  const add = (tag: string, attributes: string, content = '') => {
    const { globalAlpha } = pen;
    const opacity = globalAlpha === 1 ? '' : ` opacity="${round(globalAlpha)}"`;
    elements.push(
      `<${tag} ${attributes}${opacity}${clip}${content ? `>${content}</${tag}>` : '/>'}`,
    );
  };
  const filled = () => `fill="${toColor(pen.fillStyle)}"`;
  const stroked = () =>
    `fill="none" stroke="${toColor(pen.strokeStyle)}" stroke-width="${round(pen.lineWidth)}"`;

  const pen: Pen = {
    ...INITIAL,
    save: () => {
      const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline } = pen;
      const state = {
        fillStyle,
        strokeStyle,
        lineWidth,
        globalAlpha,
        font,
        textAlign,
        textBaseline,
      };
      saved.push({ state, clip });
    },
    restore: () => {
      const before = saved.pop();
      if (before === undefined) return;
      Object.assign(pen, before.state);
      clip = before.clip;
    },
    beginPath: () => {
      path = '';
    },
    moveTo: (x, y) => {
      path += `M${round(x)} ${round(y)}`;
    },
    lineTo: (x, y) => {
      path += `${path === '' ? 'M' : 'L'}${round(x)} ${round(y)}`;
    },
    rect: (x, y, width, height) => {
      path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
    },
    roundRect: (x, y, width, height, radii) => {
      const radius = typeof radii === 'number' ? Math.min(radii, width / 2, height / 2) : 0;
      path += toRoundRect(x, y, width, height, radius);
    },
    clip: () => {
      const id = `${prefix}${clips.length}`;
      clips.push(`<clipPath id="${id}"><path d="${path}"/></clipPath>`);
      clip = ` clip-path="url(#${id})"`;
    },
    fill: () => add('path', `d="${path}" ${filled()}`),
    stroke: () => add('path', `d="${path}" ${stroked()}`),
    fillRect: (x, y, width, height) => add('rect', `${toBox(x, y, width, height)} ${filled()}`),
    strokeRect: (x, y, width, height) => add('rect', `${toBox(x, y, width, height)} ${stroked()}`),
    fillText: (text, x, y) => {
      const { weight, size, family } = readFont(pen.font);
      const baseline = pen.textBaseline === 'middle' ? y + size * MIDDLE : y;
      const anchor = ANCHORS[pen.textAlign];
      add(
        'text',
        `x="${round(x)}" y="${round(baseline)}" ${filled()} font-family="${escapeHtml(family)}" ` +
          `font-size="${size}"${weight === '' ? '' : ` font-weight="${weight}"`}` +
          (anchor === 'start' ? '' : ` text-anchor="${anchor}"`),
        escapeHtml(text),
      );
    },
    measureText: (text) => ({ width: measure(text, pen.font) }),
  };
  return {
    pen,
    /** What has been drawn, as the content of an SVG element. */
    toSvg: () => (clips.length > 0 ? `<defs>${clips.join('')}</defs>` : '') + elements.join('\n'),
  };
}

function toBox(x: number, y: number, width: number, height: number): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function toRoundRect(x: number, y: number, width: number, height: number, radius: number): string {
  const [across, down, r] = [round(width - 2 * radius), round(height - 2 * radius), round(radius)];
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${round(dx)} ${round(dy)}`;
  return (
    `M${round(x + radius)} ${round(y)}h${across}${arc(radius, radius)}v${down}` +
    `${arc(-radius, radius)}h${-across}${arc(-radius, -radius)}v${-down}${arc(radius, -radius)}z`
  );
}

/** "600 11px Sans" in its parts. */
function readFont(font: string) {
  const [, weight = '', size = '10', family = 'sans-serif'] =
    /^(?:(\d+|bold) )?([\d.]+)px (.*)$/.exec(font) ?? [];
  return { weight, size: Number(size), family };
}

/** Patterns and gradients are for a canvas only; nothing here draws with one. */
function toColor(style: Pen['fillStyle']): string {
  if (typeof style !== 'string') throw new Error('No plain colour');
  return escapeHtml(style);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
