import type { Facet } from '../facets/facets.ts';
import type { Filters } from '../facets/filter-events.ts';
import type { Dataset } from '../events/dataset.ts';
import type { Locale } from '../locale.ts';
import type { LaneKind } from '../timeline/lanes.ts';
import { toDefaultWindow } from '../timeline/time-window.ts';

export const VIEWS = ['timeline', 'list', 'story', 'commitments'] as const;
export type View = (typeof VIEWS)[number];

/** Whether the timeline shows when commitments are due. */
export const PINS = ['shown', 'hidden'] as const;
export type Pins = (typeof PINS)[number];

export const LIST_ORDERS = ['newest', 'oldest'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Which of the states that last are shown: all, those of the chosen actors, or none. */
export const BAND_CHOICES = ['all', 'selected', 'none'] as const;
export type BandChoice = (typeof BAND_CHOICES)[number];

export const COLOR_SCHEMES = ['system', 'light', 'dark'] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** Everything a reader can choose, and nothing that can be derived from it. */
export type ViewState = Filters & {
  /** Outcomes of commitments; none chosen means all. */
  readonly outcome: readonly string[];
  readonly lanes: LaneKind;
  readonly pins: Pins;
  readonly view: View;
  readonly order: ListOrder;
  readonly bands: BandChoice;
  /** The open event. */
  readonly event: string | undefined;
  /** The open band; never beside an open event. */
  readonly band: string | undefined;
  /** The open commitment: never beside an open event. */
  readonly commitment: string | undefined;
  readonly lang: Locale;
  readonly scheme: ColorScheme;
  /** Facets whose values the reader has put out of sight. */
  readonly folded: readonly Facet[];
};

/** What the defaults depend on: the data, and the reader's browser. */
export type ViewContext = {
  readonly dataset: Dataset;
  readonly lang: Locale;
  readonly view: View;
  readonly scheme: ColorScheme;
  /** None unless the reader has folded some. */
  readonly folded?: readonly Facet[];
};

/** The view of a reader who has chosen nothing. */
export function toDefaultViewState({
  dataset,
  lang,
  view,
  scheme,
  folded = [],
}: ViewContext): ViewState {
  return {
    ...toDefaultWindow(dataset),
    ...NO_FILTER,
    lanes: 'nature',
    pins: 'shown',
    view,
    order: 'newest',
    bands: 'selected',
    ...NOTHING_OPEN,
    lang,
    scheme,
    folded,
  };
}

/** One thing is open at a time: what opens one closes the others by this. */
export const NOTHING_OPEN = {
  event: undefined,
  band: undefined,
  commitment: undefined,
} as const satisfies Partial<ViewState>;

/** No choice in any facet and no search; the window is not a filter that one clears. */
export const NO_FILTER = {
  nature: [],
  actor: [],
  theme: [],
  source: [],
  certainty: [],
  outcome: [],
  match: 'any',
  members: [],
  q: '',
} as const satisfies Partial<ViewState>;
