/**
 * The way to tell the editors of a fault, in an event if one is given: `address` with the subject of a letter
 * (mailto:), or with the event's id in the query of a page (https:). Undefined where no address is given, and for any
 * other kind of it.
 */
export function toReportHref(
  address: string | undefined,
  eventId: string | undefined,
  subject: string,
): string | undefined {
  const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
  if (url?.protocol === 'https:') {
    if (eventId !== undefined) url.searchParams.set('event', eventId);
    return url.href;
  }
  if (url?.protocol !== 'mailto:') return undefined;
  // Letter programs take a plus sign for itself, so no URLSearchParams.
  return `${url.href}${url.search === '' ? '?' : '&'}subject=${encodeURIComponent(subject)}`;
}
