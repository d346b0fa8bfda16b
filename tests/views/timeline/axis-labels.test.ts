import { describe, expect, it } from 'vitest';
import {
  toMajorLabel,
  toMinorLabel,
  type AxisScale,
} from '../../../src/views/timeline/axis-labels.ts';

const MIDNIGHT = Date.UTC(2025, 7, 1);
const NOON = Date.UTC(2025, 7, 1, 12);

describe('the words under a tick', () => {
  it.each<[AxisScale, string, string]>([
    ['year', '2025', '2025'],
    ['month', 'août', 'Aug'],
    ['week', '1', '1'],
    ['weekday', '1', '1'],
    ['day', '1', '1'],
    ['hour', '', ''],
    ['minute', '', ''],
    ['second', '', ''],
    ['millisecond', '', ''],
  ])('name a %s “%s” and “%s”', (scale, french, english) => {
    expect(toMinorLabel(MIDNIGHT, scale, 'fr')).toBe(french);
    expect(toMinorLabel(MIDNIGHT, scale, 'en')).toBe(english);
  });

  it('have twelve different months in each language', () => {
    for (const locale of ['fr', 'en'] as const) {
      const names = Array.from({ length: 12 }, (_, month) =>
        toMinorLabel(Date.UTC(2025, month, 1), 'month', locale),
      );
      expect(new Set(names).size).toBe(12);
    }
  });
});

describe('the words for what ticks stand in', () => {
  it.each<[AxisScale, string, string]>([
    ['year', '', ''],
    ['month', '2025', '2025'],
    ['week', 'août 2025', 'August 2025'],
    ['weekday', '1er\u00a0août 2025', '1 August 2025'],
    ['day', '1er\u00a0août 2025', '1 August 2025'],
    ['hour', '1er\u00a0août 2025', '1 August 2025'],
    ['minute', '1er\u00a0août 2025', '1 August 2025'],
  ])('say of a %s “%s” and “%s”', (scale, french, english) => {
    expect(toMajorLabel(NOON, scale, 'fr')).toBe(french);
    expect(toMajorLabel(NOON, scale, 'en')).toBe(english);
  });

  it('are a whole day where ticks are days', () => {
    const sixth = Date.UTC(2025, 7, 6);
    expect(toMajorLabel(sixth, 'day', 'fr')).toBe('6\u00a0août 2025');
    expect(toMajorLabel(sixth, 'weekday', 'en')).toBe('6 August 2025');
  });

  it('keep to UTC: the last instant of a year is not the next one', () => {
    expect(toMajorLabel(Date.UTC(2026, 0, 1) - 1, 'month', 'en')).toBe('2025');
    expect(toMajorLabel(Date.UTC(2026, 0, 1), 'month', 'en')).toBe('2026');
  });
});
