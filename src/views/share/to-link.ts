import type { Permalinks, ShareOptions } from '../../domain/permalink/permalink.ts';
import type { ViewState } from '../../domain/permalink/view-state.ts';

/** The whole address of a view, to hand on. */
export function toLink(permalinks: Permalinks, view: ViewState, options?: ShareOptions): string {
  return window.location.origin + permalinks.share(view, options);
}
