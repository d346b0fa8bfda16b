import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAMILY_SHAPES } from '../../../src/domain/events/family-shapes.ts';

const css = readFileSync('src/views/shared/glyph.module.css', 'utf8');

/** The corners that the style sheet gives a family's glyph, in a unit square. */
function readCorners(family: string) {
  const [, polygon] = new RegExp(`\\.${family} \\{[^}]*polygon\\(([^)]*)\\)`).exec(css) ?? [];
  return polygon?.split(', ').map((corner) => corner.split(' ').map((at) => parseFloat(at) / 100));
}

// `inset` rounds the corners of a square, which a polygon cannot.
const { agreements: _square, ...polygons } = FAMILY_SHAPES;

it.each(Object.entries(polygons))('%s have one glyph, wherever it is drawn', (family, corners) => {
  expect(readCorners(family)).toEqual(corners);
});
