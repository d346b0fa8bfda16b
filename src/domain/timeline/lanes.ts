import type { CoreActor, Dataset } from '../events/dataset.ts';
import { toActorsByFrequency } from '../events/frequency.ts';
import type { Rows } from '../events/rows.ts';
import { toFacetIds, toFacetValues, type FacetValues } from '../facets/facets.ts';
import type { LocalText } from '../locale.ts';

/** What the timeline's lanes stand for. */
export const LANE_KINDS = ['nature', 'actor', 'theme', 'none'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** Lanes by actor when the reader has chosen none. */
const FREQUENT_ACTORS = 8;

/** A lane and its events. No label: the only lane, or the events no other lane takes. */
export type Lane = {
  readonly id: string;
  readonly label: LocalText | undefined;
  readonly rows: Rows;
};

/** Id of the lane of events that belong to no other lane. No record's id has an underscore. */
export const OTHERS_LANE = '_others';

type Value = { readonly id: string; readonly label: LocalText };

/**
 * Divides events into lanes. An event of several lane values stands in each. Which lanes there are,
 * and in which order, depends on the dataset and on the chosen actors or themes, never on the window:
 * panning does not shuffle them. `facetValues` are those that `rows` were matched by. Lanes without events are left out.
 */
export function toLanes(
  dataset: Dataset,
  rows: Rows,
  kind: LaneKind,
  chosen: { readonly actor: readonly string[]; readonly theme: readonly string[] },
  facetValues: FacetValues = toFacetValues(dataset, { members: [] }),
): readonly Lane[] {
  if (kind === 'none') {
    return rows.length === 0 ? [] : [{ id: OTHERS_LANE, label: undefined, rows }];
  }
  const values = toLaneValues(dataset, kind, chosen);
  const members: number[][] = values.map(() => []);
  const others: number[] = [];
  const laneOf = toLaneNumbers(dataset, kind, values);
  const lists = facetValues[kind];
  for (let rank = 0; rank < rows.length; rank += 1) {
    const row = rows[rank] ?? 0;
    const end = lists.starts[row + 1] ?? 0;
    let hasLane = false;
    for (let at = lists.starts[row] ?? 0; at < end; at += 1) {
      const lane = laneOf[lists.values[at] ?? 0];
      if (lane === undefined) continue;
      members[lane]?.push(row);
      hasLane = true;
    }
    if (!hasLane) others.push(row);
  }
  const lanes: Lane[] = values.map(({ id, label }, lane) => ({
    id,
    label,
    rows: new Int32Array(members[lane] ?? []),
  }));
  lanes.push({ id: OTHERS_LANE, label: undefined, rows: new Int32Array(others) });
  return lanes.filter((lane) => lane.rows.length > 0);
}

/** For each value of the facet, the number of its lane; undefined where it has none. */
function toLaneNumbers(
  dataset: Dataset,
  kind: 'nature' | 'actor' | 'theme',
  lanes: readonly Value[],
): readonly (number | undefined)[] {
  const numbers = new Map(lanes.map(({ id }, lane) => [id, lane]));
  // The lanes of nature are families, its values their types.
  const ids =
    kind === 'nature' ? dataset.types.map(({ family }) => family) : toFacetIds(kind, dataset);
  return ids.map((id) => numbers.get(id));
}

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
