import { OUTCOMES } from '../events/outcomes.ts';
import { MATCHES, toFacetIds } from '../facets/facets.ts';
import { toBlocIds } from '../facets/members.ts';
import { LOCALES } from '../locale.ts';
import { LANE_KINDS } from '../timeline/lanes.ts';
import { toReach } from '../timeline/time-window.ts';
import { edgeDay, maybeId, oneOf, shortText, someOf, type Codec } from './codec.ts';
import {
  BAND_CHOICES,
  LIST_ORDERS,
  PINS,
  toDefaultViewState,
  VIEWS,
  type ViewContext,
  type ViewState,
} from './view-state.ts';

/** Longest search in a link, in UTF-16 units. */
export const MAX_QUERY = 100;

/** Every choice of a reader is either in the link or declared not to be. A new one that is neither does not compile. */
export type Params = {
  readonly [K in keyof ViewState]: Codec<ViewState[K]> | 'not shared';
};

/** The ledger: one entry a choice, in the order in which links write them. */
export function createParams(context: ViewContext): Params {
  const { dataset } = context;
  const defaults = toDefaultViewState(context);
  const window = { extent: dataset.extent, reach: toReach(dataset) };
  const families = new Map(
    dataset.families.map(({ id }) => [
      id,
      dataset.types.filter(({ family }) => family === id).map((type) => type.id),
    ]),
  );
  return {
    from: edgeDay('from', { ...window, default: defaults.from }),
    to: edgeDay('to', { ...window, default: defaults.to }),
    actor: someOf('actor', toFacetIds('actor', dataset)),
    members: someOf('members', toBlocIds(dataset)),
    match: oneOf('match', MATCHES, defaults.match),
    theme: someOf('theme', toFacetIds('theme', dataset)),
    nature: someOf('nature', toFacetIds('nature', dataset), families),
    source: someOf('source', toFacetIds('source', dataset)),
    certainty: someOf('certainty', toFacetIds('certainty', dataset)),
    outcome: someOf('outcome', OUTCOMES),
    q: shortText('q', MAX_QUERY),
    lanes: oneOf('lanes', LANE_KINDS, defaults.lanes),
    pins: oneOf('pins', PINS, defaults.pins),
    view: oneOf('view', VIEWS, defaults.view),
    order: oneOf('order', LIST_ORDERS, defaults.order),
    bands: oneOf('bands', BAND_CHOICES, defaults.bands),
    event: maybeId('event', (id) => dataset.rowOf(id) !== undefined, dataset.aliases),
    band: maybeId('band', (id) => dataset.bands.includes(id)),
    commitment: maybeId('commitment', (id) => dataset.commitments.includes(id)),
    lang: oneOf('lang', LOCALES, defaults.lang),
    scheme: 'not shared', // a reader's eyes, not a view of the data
    folded: 'not shared', // a reader's room, likewise
  };
}
