import { FAMILIES, type Family } from '../../domain/events/families.ts';
import type { Pen } from './pen.ts';

/** Corners of each family's glyph in a unit square: the shapes of glyph.module.css. */
const SHAPES: Readonly<Record<Exclude<Family, 'visits'>, readonly (readonly [number, number])[]>> = {
  summits: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]],
  agreements: [[0.06, 0.06], [0.94, 0.06], [0.94, 0.94], [0.06, 0.94]],
  ruptures: [[0, 0.06], [1, 0.06], [0.5, 0.96]],
  statements: [[0, 0.08], [1, 0.08], [1, 0.72], [0.52, 0.72], [0.22, 1], [0.22, 0.72], [0, 0.72]],
  power: [[0.5, 0.04], [1, 0.94], [0, 0.94]],
  security: [[0.25, 0.06], [0.75, 0.06], [1, 0.5], [0.75, 0.94], [0.25, 0.94], [0, 0.5]],
}; // prettier-ignore

/** Draws the glyph of a family in a square of `size` CSS pixels. */
export type DrawGlyph<P extends Pen> = (
  pen: P,
  family: Family,
  color: string,
  square: { readonly left: number; readonly top: number; readonly size: number },
) => void;

export function createDrawGlyph(): DrawGlyph<CanvasRenderingContext2D> {
  const paths = toPaths();
  return (pen, family, color, { left, top, size }) => {
    pen.save();
    pen.fillStyle = color;
    pen.translate(left, top);
    pen.scale(size, size);
    pen.fill(paths[family]);
    pen.restore();
  };
}

/** Draws a glyph line by line, for a pen that has no paths to keep. */
export const drawGlyphByLines: DrawGlyph<Pen> = (pen, family, color, { left, top, size }) => {
  pen.fillStyle = color;
  pen.beginPath();
  if (family === 'visits') pen.roundRect(left, top, size, size, size / 2);
  else for (const [x, y] of SHAPES[family]) pen.lineTo(left + x * size, top + y * size);
  pen.fill();
};

/** The families' shapes in a unit square. */
function toPaths(): Readonly<Record<Family, Path2D>> {
  const paths = FAMILIES.map((family) => {
    const path = new Path2D();
    if (family === 'visits') path.arc(0.5, 0.5, 0.5, 0, 2 * Math.PI);
    else for (const [x, y] of SHAPES[family]) path.lineTo(x, y);
    path.closePath();
    return [family, path] as const;
  });
  return Object.fromEntries(paths) as Record<Family, Path2D>; // every family has been walked through
}
