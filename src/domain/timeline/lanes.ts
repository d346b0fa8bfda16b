import type { CoreActor, Dataset, HistoricalEvent } from '../events/dataset.ts';
import { toActorsByFrequency } from '../events/frequency.ts';
import type { LocalText } from '../locale.ts';

/** What the timeline's lanes stand for. */
export const LANE_KINDS = ['nature', 'actor', 'theme', 'none'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** Lanes by actor when the reader has chosen none. */
const FREQUENT_ACTORS = 8;

/** A lane and its events, in order of date. No label: the only lane, or the events no other lane takes. */
export type Lane = {
  readonly id: string;
  readonly label: LocalText | undefined;
  readonly events: readonly HistoricalEvent[];
};

/** Id of the lane of events that belong to no other lane. No record's id has an underscore. */
export const OTHERS_LANE = '_others';

type Value = { readonly id: string; readonly label: LocalText };

/**
 * Divides `events` into lanes. An event of several lane values stands in each. Which lanes there are,
 * and in which order, depends on the dataset and on the chosen actors or themes, never on the window:
 * panning does not shuffle them. Lanes without events are left out.
 */
export function toLanes(
  dataset: Dataset,
  events: readonly HistoricalEvent[],
  kind: LaneKind,
  chosen: { readonly actor: readonly string[]; readonly theme: readonly string[] },
): readonly Lane[] {
  if (kind === 'none') {
    return events.length === 0 ? [] : [{ id: OTHERS_LANE, label: undefined, events }];
  }
  const valuesOf = LANE_VALUES[kind];
  const values = toLaneValues(dataset, kind, chosen);
  const members = new Map<string, HistoricalEvent[]>(values.map(({ id }) => [id, []]));
  const others: HistoricalEvent[] = [];
  for (const event of events) {
    const lanes = valuesOf(event)
      .map((id) => members.get(id))
      .filter((lane) => lane !== undefined);
    if (lanes.length === 0) others.push(event);
    for (const lane of lanes) lane.push(event);
  }
  const lanes: Lane[] = values.map(({ id, label }) => ({
    id,
    label,
    events: members.get(id) ?? [],
  }));
  lanes.push({ id: OTHERS_LANE, label: undefined, events: others });
  return lanes.filter((lane) => lane.events.length > 0);
}

const LANE_VALUES = {
  nature: (event: HistoricalEvent) => [event.type.family],
  actor: (event: HistoricalEvent) => event.actors.map(({ id }) => id),
  theme: (event: HistoricalEvent) => event.themes.map(({ id }) => id),
};

function toLaneValues(
  dataset: Dataset,
  kind: 'nature' | 'actor' | 'theme',
  chosen: { readonly actor: readonly string[]; readonly theme: readonly string[] },
): readonly Value[] {
  if (kind === 'nature') return dataset.families;
  if (kind === 'theme') {
    const isChosen = chosen.theme.length > 0;
    return isChosen ? dataset.themes.filter(({ id }) => chosen.theme.includes(id)) : dataset.themes;
  }
  const isChosen = chosen.actor.length > 0;
  const actors = isChosen
    ? dataset.actors.filter(({ id }) => chosen.actor.includes(id))
    : toFrequentActors(dataset);
  return actors.map(({ id, name }) => ({ id, label: name }));
}

/** The states and blocs with most events in the whole dataset, most frequent first. */
function toFrequentActors(dataset: Dataset): readonly CoreActor[] {
  return toActorsByFrequency(dataset)
    .filter(({ kind }) => kind === 'state' || kind === 'bloc')
    .slice(0, FREQUENT_ACTORS);
}
