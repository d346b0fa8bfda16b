import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/dates/day.ts';
import type { AxisUnit } from '../../../src/domain/timeline/axis.ts';
import { toMajorLabel, toMinorLabel } from '../../../src/views/timeline/axis-labels.ts';

const AUGUST = toDay(2025, 8, 1);

describe('the words under a tick', () => {
  it.each<[AxisUnit, string, string]>([
    ['day', '1', '1'],
    ['week', '1', '1'],
    ['month', 'août', 'Aug'],
    ['year', '2025', '2025'],
    ['decade', '2025', '2025'],
  ])('name a %s “%s” and “%s”', (unit, french, english) => {
    expect(toMinorLabel(unit, AUGUST, 'fr')).toBe(french);
    expect(toMinorLabel(unit, AUGUST, 'en')).toBe(english);
  });

  it('name a week by its first day', () => {
    expect(toMinorLabel('week', toDay(2025, 7, 28), 'en')).toBe('28');
  });

  it('have twelve different months in each language', () => {
    for (const locale of ['fr', 'en'] as const) {
      const names = Array.from({ length: 12 }, (_, month) =>
        toMinorLabel('month', toDay(2025, month + 1, 1), locale),
      );
      expect(new Set(names).size).toBe(12);
    }
  });
});

describe('the words for what ticks stand in', () => {
  it.each<[AxisUnit, string, string]>([
    ['month', 'août 2025', 'August 2025'],
    ['year', '2025', '2025'],
  ])('say of a %s “%s” and “%s”', (unit, french, english) => {
    expect(toMajorLabel(unit, AUGUST, 'fr')).toBe(french);
    expect(toMajorLabel(unit, AUGUST, 'en')).toBe(english);
  });

  it('say of a decade which years it has', () => {
    expect(toMajorLabel('decade', toDay(1990, 1, 1), 'fr')).toBe('Années 1990');
    expect(toMajorLabel('decade', toDay(1990, 1, 1), 'en')).toBe('1990s');
  });

  it('keep to the day they are given, wherever one reads them', () => {
    expect(toMajorLabel('year', toDay(2026, 1, 1), 'en')).toBe('2026');
    expect(toMajorLabel('month', toDay(2026, 1, 1), 'en')).toBe('January 2026');
    expect(toMinorLabel('month', toDay(2026, 1, 1), 'en')).toBe('Jan');
  });
});
