import { FAMILIES, type Family } from '../../domain/events/families.ts';
import { FAMILY_SHAPES } from '../../domain/events/family-shapes.ts';
import type { Pen } from './pen.ts';

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
  else for (const [x, y] of FAMILY_SHAPES[family]) pen.lineTo(left + x * size, top + y * size);
  pen.fill();
};

/** The families' shapes in a unit square. */
function toPaths(): Readonly<Record<Family, Path2D>> {
  const paths = FAMILIES.map((family) => {
    const path = new Path2D();
    if (family === 'visits') path.arc(0.5, 0.5, 0.5, 0, 2 * Math.PI);
    else for (const [x, y] of FAMILY_SHAPES[family]) path.lineTo(x, y);
    path.closePath();
    return [family, path] as const;
  });
  return Object.fromEntries(paths) as Record<Family, Path2D>; // every family has been walked through
}
