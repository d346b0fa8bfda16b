/** Id of the part of the page that shows the events. */
export const RESULTS_ID = 'events';

/** Gives the focus to the events, for a control that its own press takes off the page. */
export function focusResults() {
  document.getElementById(RESULTS_ID)?.focus({ preventScroll: true });
}
