import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/dates/day';
import { parseEdtf } from '../../../src/domain/dates/edtf';
import { toBandSpan } from '../../../src/domain/timeline/bands';
import type { Viewport } from '../../../src/domain/timeline/level-of-detail';
import { drawBands, type DrawnBand } from '../../../src/views/timeline/draw-bands';
import { boxOf, createRecordingPen, PALETTE } from '../../support/recording-pen';

const DATASET = {
  extent: { from: toDay(2000, 1, 1), to: toDay(2024, 12, 31) },
  until: toDay(2024, 12, 31),
};
/** The days of 2022, a pixel each. */
const VIEW: Viewport = { from: toDay(2022, 1, 1), to: toDay(2023, 1, 1), width: 365 };
const LABEL = 'No ambassador in Betaport';
const [TOP, ROW, GAP] = [4, 24, 3];
const LANES = [60, 400] as const;

function bandOf(edtf: string, look: DrawnBand['look'] = 'plain', row = 0): DrawnBand {
  const date = parseEdtf(edtf);
  if (date === null) throw new Error(`No date: ${edtf}`);
  const text = { fr: LABEL, en: LABEL };
  const band = { id: edtf, title: text, state: text, actors: [], date, evidence: [] };
  return { span: toBandSpan(band, DATASET), row, label: LABEL, look };
}

/** What is drawn of bands in a view. */
function drawn(bands: readonly DrawnBand[], viewport = VIEW) {
  const { pen, of } = createRecordingPen();
  const scene = { bands, top: TOP, row: ROW, gap: GAP, lanes: LANES, palette: PALETTE };
  drawBands(pen, scene, viewport);
  const behind = of('fill').filter((fill) => boxOf(fill).top >= LANES[0]);
  return { of, behind, texts: of('text') };
}

describe('a band', () => {
  it('is a wash behind the lanes for as long as it lasts, with a line at each end', () => {
    const { behind } = drawn([bandOf('2022-03-01/2022-06-30')]);
    const boxes = behind.map(boxOf);
    expect(boxes).toContainEqual({ left: 59, right: 181, top: 60, bottom: 400 });
    expect(boxes.filter(({ left, right }) => right - left === 1).map(({ left }) => left)).toEqual([
      59, 180,
    ]);
    expect(behind.every(({ color }) => color === 'band')).toBe(true);
  });

  it('is drawn no farther than what is in view, and not at all out of it', () => {
    const { behind } = drawn([bandOf('2020/2025')]);
    expect(behind.map(boxOf)).toEqual([{ left: 0, right: 365, top: 60, bottom: 400 }]);
    const { of } = drawn([bandOf('2019/2020')]);
    expect([of('fill'), of('stroke'), of('text')].flat()).toEqual([]);
  });

  it('is weaker where it only may have held, and has no line there', () => {
    const { behind } = drawn([bandOf('2022-04~/2022-06-30')]);
    const washes = behind.filter((fill) => boxOf(fill).right - boxOf(fill).left > 1);
    const [maybe, sure] = washes;
    expect(maybe && boxOf(maybe)).toMatchObject({ left: 59, right: 90 });
    expect(sure && boxOf(sure)).toMatchObject({ left: 90, right: 181 });
    expect(maybe?.alpha).toBeLessThan(sure?.alpha ?? 0);
    expect(behind.filter((fill) => !washes.includes(fill)).map((fill) => boxOf(fill).left)).toEqual(
      [180],
    );
  });

  it('stands out behind the lanes when it is pointed at, and above them when it is open', () => {
    const strength = (look: DrawnBand['look']) =>
      Math.max(...drawn([bandOf('2022-03/2022-06', look)]).behind.map(({ alpha }) => alpha));
    expect(strength('lit')).toBeGreaterThan(strength('plain'));
    const { texts, of } = drawn([bandOf('2022-03/2022-06', 'open')]);
    expect(texts.map(({ color }) => color)).toEqual(['on-ink']);
    expect(of('fill').some(({ color }) => color === 'ink')).toBe(true);
  });

  it('has its bar in its row', () => {
    const { of } = drawn([bandOf('2022-03/2022-06', 'plain', 1)]);
    const bars = of('fill').filter((fill) => boxOf(fill).top < LANES[0]);
    for (const { top, bottom } of bars.map(boxOf)) {
      expect(top).toBeGreaterThanOrEqual(TOP + ROW);
      expect(bottom).toBeLessThanOrEqual(TOP + 2 * ROW - GAP);
    }
    expect(bars.length).toBeGreaterThan(0);
  });
});

describe('the label of a band', () => {
  it('stays where the band is in view, whole or cut', () => {
    for (let shift = -400; shift <= 400; shift += 7) {
      const viewport = { ...VIEW, from: VIEW.from + shift, to: VIEW.to + shift };
      const { texts } = drawn([bandOf('2022-02-10/2022-12-01')], viewport);
      const [begin, end] = [toDay(2022, 2, 10), toDay(2022, 12, 2)].map(
        (day) => day - viewport.from,
      );
      for (const text of texts) {
        const { left, right } = boxOf(text);
        expect(left).toBeGreaterThanOrEqual(Math.max(begin ?? 0, 0));
        expect(right).toBeLessThanOrEqual(Math.min(end ?? 0, viewport.width));
      }
      const room = Math.min(end ?? 0, 365) - Math.max(begin ?? 0, 0);
      expect(texts).toHaveLength(room >= 52 ? 1 : 0);
    }
  });

  it('is whole where it has room, and else ends in three dots', () => {
    expect(drawn([bandOf('2021/2023')]).texts.map(({ text }) => text)).toEqual([LABEL]);
    const [cut] = drawn([bandOf('2022-03-01/2022-05-31')]).texts;
    expect(cut?.text).toMatch(/^No amb.*…$/);
  });
});
