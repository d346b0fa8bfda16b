import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/dates/day';
import { toRecord } from '../../../src/domain/events/record';
import {
  groupPins,
  toPins,
  type Pin,
  type PinGroup,
  type PinWidths,
} from '../../../src/domain/timeline/pins';
import { compileReal } from '../../fixtures/real-dataset';

const { commitments } = toRecord(compileReal().record);
const pins = toPins(commitments);

function pinOf(id: string): Pin {
  const pin = pins.find((known) => known.id === id);
  if (pin === undefined) throw new Error(`No pin ${id}`);
  return pin;
}

describe('the pin of a commitment', () => {
  it('stands at noon of the day it is due', () => {
    const day = toDay(2023, 12, 31);
    expect(pinOf('fr-ne-withdrawal-end-2023')).toMatchObject({
      at: day + 0.5,
      from: day,
      to: day + 1,
    });
  });

  it('stands on the last day of a month or year it is due in, and tells the days before', () => {
    expect(pinOf('bf-nuclear-plant-2030')).toMatchObject({
      at: toDay(2030, 12, 31) + 0.5,
      from: toDay(2030, 1, 1),
      to: toDay(2031, 1, 1),
    });
  });

  it('stands where it was announced when it has no due date', () => {
    const at = toDay(2025, 9, 22) + 0.5;
    const [exit] = pins.filter((pin) => pin.at === at);
    expect(exit).toMatchObject({ outcome: 'pending', from: at, to: at });
  });

  it('stands in the order of time', () => {
    const days = pins.map(({ at }) => at);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(pins).toHaveLength(commitments.length);
  });
});

describe('pins in groups', () => {
  const arbitraryPins = fc
    .array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
    .map((days) =>
      days
        .toSorted((a, b) => a - b)
        .map((at, place): Pin => ({ id: String(place), outcome: 'met', at, from: at, to: at })),
    );
  const arbitraryWidths = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 30 }))
    .map(([one, more]) => ({ one, several: one + more }));
  const widthOf = (group: PinGroup, { one, several }: PinWidths) =>
    group.pins.length === 1 ? one : several;

  it('are each in exactly one group, in the same order', () => {
    fc.assert(
      fc.property(arbitraryPins, arbitraryWidths, (some, widths) => {
        expect(groupPins(some, widths).flatMap((group) => group.pins)).toEqual(some);
      }),
    );
  });

  it('never lie over each other, and stand in the middle of their pins', () => {
    fc.assert(
      fc.property(arbitraryPins, arbitraryWidths, (some, widths) => {
        const groups = groupPins(some, widths);
        for (const [place, group] of groups.entries()) {
          const [first = NaN, last = NaN] = [group.pins[0]?.at, group.pins.at(-1)?.at];
          expect(group.at).toBe((first + last) / 2);
          const before = groups[place - 1];
          if (before === undefined) continue;
          const room = (widthOf(before, widths) + widthOf(group, widths)) / 2;
          expect(group.at - before.at).toBeGreaterThanOrEqual(room);
        }
      }),
    );
  });

  it('stay alone where they have room', () => {
    const apart = [0, 10, 20].map((at): Pin => ({
      id: `${at}`,
      outcome: 'met',
      at,
      from: at,
      to: at,
    }));
    expect(groupPins(apart, { one: 10, several: 30 })).toHaveLength(3);
    expect(groupPins(apart, { one: 11, several: 30 })).toHaveLength(1);
  });
});
