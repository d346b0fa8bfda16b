import type { Permalinks, ShareOptions } from '../../domain/permalink/permalink.ts';
import type { ViewState } from '../../domain/permalink/view-state.ts';

/** The whole address of a view, to hand on. */
export function toLink(permalinks: Permalinks, view: ViewState, options?: ShareOptions): string {
  const { origin, pathname } = window.location;
  return new URL(permalinks.share(view, options), origin + pathname).href;
}
