import type { Commitment } from '../events/record.ts';
import type { Outcome } from '../events/outcomes.ts';

/** Where a commitment stands on the time axis, in days since 1970 with fractions. */
export type Pin = {
  readonly id: string;
  readonly outcome: Outcome;
  /** Noon of the last day it is due on; without a due date, of the day it was announced. */
  readonly at: number;
  /** The days that the due date may be, to the midnight they end at; equal to `at` without one. */
  readonly from: number;
  readonly to: number;
};

/** Pins too near each other to be told apart, one or more, in the order of time. */
export type PinGroup = { readonly pins: readonly Pin[]; readonly at: number };

/** The pins of commitments, in the order of time. */
export function toPins(commitments: readonly Commitment[]): readonly Pin[] {
  return commitments.map(toPin).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function toPin({ id, outcome, announced, due }: Commitment): Pin {
  const day = due?.strict[1] ?? due?.strict[0] ?? announced.strict[0] ?? 0;
  const at = day + 0.5;
  const first = due?.fuzzy[0] ?? undefined;
  const last = due?.fuzzy[1] ?? undefined;
  return { id, outcome, at, from: first ?? at, to: last === undefined ? at : last + 1 };
}

/** Widths in days: of a pin that stands alone, and of a mark for several. */
export type PinWidths = { readonly one: number; readonly several: number };

/**
 * Puts together the pins whose marks would lie over each other. Groups depend on the scale alone:
 * panning regroups nothing. `pins` stand in the order of time.
 */
export function groupPins(pins: readonly Pin[], widths: PinWidths): readonly PinGroup[] {
  const groups: PinGroup[] = [];
  for (const pin of pins) {
    let group: PinGroup = { pins: [pin], at: pin.at };
    for (let before = groups.at(-1); before !== undefined; before = groups.at(-1)) {
      if (group.at - before.at >= (widthOf(before, widths) + widthOf(group, widths)) / 2) break;
      groups.pop();
      group = toGroup([...before.pins, ...group.pins]);
    }
    groups.push(group);
  }
  return groups;
}

/** A group stands in the middle of its pins. */
function toGroup(pins: readonly Pin[]): PinGroup {
  return { pins, at: ((pins[0]?.at ?? 0) + (pins.at(-1)?.at ?? 0)) / 2 };
}

function widthOf({ pins }: PinGroup, { one, several }: PinWidths): number {
  return pins.length === 1 ? one : several;
}
