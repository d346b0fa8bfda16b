import type { Day } from '../../domain/dates/day.ts';
import { toDay } from '../../domain/dates/day.ts';
import type { Dataset } from '../../domain/events/dataset.ts';
import { FACETS, toFacetIds, type FacetChoice } from '../../domain/facets/facets.ts';
import { NO_FILTER, type ViewState } from '../../domain/permalink/view-state.ts';

export const SUGGESTIONS = ['maliUnitedStates', 'leavingEcowas', 'sourcesDisagree'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

/** What a view begins with and filters by. */
type Choice = Partial<FacetChoice & Pick<ViewState, 'q'>> & {
  readonly from: Day;
};

const CHOICES: Readonly<Record<Suggestion, Choice>> = {
  maliUnitedStates: { from: toDay(2021, 1, 1), actor: ['ml', 'us'], match: 'all' },
  leavingEcowas: {
    from: toDay(2024, 1, 1),
    actor: ['aes', 'ecowas'],
    match: 'all',
    theme: ['regional-integration'],
  },
  sourcesDisagree: { from: toDay(2025, 1, 1), certainty: ['disagree'] },
};

/**
 * The views that a first visit may begin with: up to the end of the default window, in the order of
 * SUGGESTIONS. One that filters by what the dataset does not have is left out.
 */
export function toSuggestedViews(
  dataset: Dataset,
  defaults: Pick<ViewState, 'to'>,
): readonly { readonly id: Suggestion; readonly view: Partial<ViewState> }[] {
  const isKnown = (choice: Choice) =>
    FACETS.every((facet) => {
      const known = toFacetIds(facet, dataset);
      return (choice[facet] ?? []).every((id) => known.includes(id));
    });
  return SUGGESTIONS.filter((id) => isKnown(CHOICES[id])).map((id) => ({
    id,
    // The dataset's order of ids, so that the link is the one that the page itself writes.
    view: { ...NO_FILTER, ...sortIds(CHOICES[id], dataset), to: defaults.to },
  }));
}

function sortIds(choice: Choice, dataset: Dataset): Choice {
  const sorted = FACETS.map((facet) => {
    const chosen = choice[facet] ?? [];
    return [facet, toFacetIds(facet, dataset).filter((id) => chosen.includes(id))] as const;
  });
  return { ...choice, ...Object.fromEntries(sorted) };
}
