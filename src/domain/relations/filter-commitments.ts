import type { CoreActor, Dataset } from '../events/dataset.ts';
import { OUTCOMES, type Outcome } from '../events/outcomes.ts';
import type { Commitment } from '../events/record.ts';
import type { Filters } from '../facets/filter-events.ts';
import { toMemberships, type Membership } from '../facets/members.ts';
import { foldText, foldWords } from '../search/fold.ts';
import type { TimeWindow } from '../timeline/time-window.ts';
import { byDueDate, toLifetime } from './commitments.ts';

/** The choices that apply to commitments; the other facets are of events. */
export type CommitmentFilters = TimeWindow &
  Pick<Filters, 'actor' | 'match' | 'members' | 'q'> & { readonly outcome: readonly string[] };

export type CommitmentResult = {
  /** Those that pass every filter, by due date. */
  readonly visible: readonly Commitment[];
  /** Those that pass every filter but the window. */
  readonly matching: readonly Commitment[];
  /** By outcome, how many one would see with it: every other filter is applied. */
  readonly counts: Readonly<Record<Outcome, number>>;
};

/**
 * Filters commitments as events are filtered: by who promises and to whom, by words in either language,
 * and by a window that their days, from announcement to outcome, may touch.
 */
export function filterCommitments(
  dataset: Dataset,
  commitments: readonly Commitment[],
  filters: CommitmentFilters,
): CommitmentResult {
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const blocsOf = toBlocsOf(dataset, filters.members);
  const words = foldWords(filters.q);
  const inWindow = (commitment: Commitment) => {
    const [first, last] = toLifetime(commitment, dataset.until);
    return first <= filters.to && last >= filters.from;
  };
  const hasActors = (commitment: Commitment) => {
    if (filters.actor.length === 0) return true;
    const ids = [...partiesOf(commitment), ...blocsOf(commitment)];
    return filters.match === 'all'
      ? filters.actor.every((id) => ids.includes(id))
      : filters.actor.some((id) => ids.includes(id));
  };
  const hasWords = (commitment: Commitment) => {
    if (words.length === 0) return true;
    const haystack = toHaystack(commitment, actors);
    return words.every((word) => haystack.includes(` ${word}`));
  };
  const found = commitments
    .filter((commitment) => hasActors(commitment) && hasWords(commitment))
    .toSorted(byDueDate);
  const matching = found.filter(
    ({ outcome }) => filters.outcome.length === 0 || filters.outcome.includes(outcome),
  );
  const counted = found.filter(inWindow);
  const count = (wanted: Outcome) => counted.filter(({ outcome }) => outcome === wanted).length;
  return {
    visible: matching.filter(inWindow),
    matching,
    counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<
      Outcome,
      number
    >, // every outcome has been counted
  };
}

/** Who promises, and to whom where that is said. */
export function partiesOf({ by, to }: Pick<Commitment, 'by' | 'to'>): readonly string[] {
  return to === undefined ? [by] : [by, to];
}

/** The window that shows all of some commitments with a margin; undefined when there are none. */
export function fitCommitments(
  { until }: Pick<Dataset, 'until'>,
  commitments: readonly Commitment[],
): TimeWindow | undefined {
  if (commitments.length === 0) return undefined;
  const lives = commitments.map((commitment) => toLifetime(commitment, until));
  const from = Math.min(...lives.map(([first]) => first));
  const to = Math.max(...lives.map(([, last]) => last));
  const margin = Math.max(Math.round((to - from) * 0.02), 3);
  return { from: from - margin, to: to + margin };
}

/** For a commitment, the chosen blocs that a party was a member of on the day it was announced. */
function toBlocsOf(
  dataset: Dataset,
  blocs: readonly string[],
): (commitment: Commitment) => readonly string[] {
  const all = toMemberships(dataset, blocs);
  const placeOf = new Map(dataset.actors.map(({ id }, place) => [id, place]));
  const isThen = (day: number) => (membership: Membership) =>
    membership.first <= day && day <= membership.last;
  return (commitment) => {
    const day = commitment.announced.strict[0] ?? -Infinity;
    const memberships = partiesOf(commitment).flatMap((id) => all[placeOf.get(id) ?? -1] ?? []);
    return memberships.filter(isThen(day)).flatMap(({ bloc }) => dataset.actors[bloc]?.id ?? []);
  };
}

function toHaystack(commitment: Commitment, actors: ReadonlyMap<string, CoreActor>): string {
  const { fr, en } = commitment.text;
  const names = partiesOf(commitment).flatMap((id) => {
    const actor = actors.get(id);
    return actor === undefined ? [] : [actor.name.fr, actor.name.en, ...actor.aliases];
  });
  return foldText([fr, en, ...names].join(' '));
}
