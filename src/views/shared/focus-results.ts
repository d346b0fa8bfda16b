/** Id of the part of the page that shows the events. */
export const RESULTS_ID = 'events';

/** Gives the focus to the events, for a control that its own press takes off the page. */
export function focusResults() {
  focusPart(RESULTS_ID, { preventScroll: true });
}

/** Gives the focus to the part of the page that has this id. */
export function focusPart(id: string, options?: FocusOptions) {
  document.getElementById(id)?.focus(options);
}
