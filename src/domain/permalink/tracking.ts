/** What sharing tools add to a link: not ours, and not worth a notice. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|si|ref)$/;

/** Whether a param of a link was added by a tool that it went through. */
export function isTracking(param: string): boolean {
  return TRACKING.test(param);
}
