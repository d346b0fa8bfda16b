/** Where a sheet comes to rest: at one of its two heights, or off the page. */
export type SheetRest = 'closed' | 'peek' | 'full';

/** How far a released sheet would glide on, in ms of its last speed. */
const GLIDE = 150;

/** Share of the lower height under which a sheet that was let go is closed. */
const CLOSED = 0.6;

/**
 * Where a sheet goes that is let go at `height` px while it moves down at `speed` px a ms (up is
 * negative): to the nearest rest from where it would glide.
 */
export function toSheetRest(
  height: number,
  speed: number,
  { peek, full }: { readonly peek: number; readonly full: number },
): SheetRest {
  const reached = height - speed * GLIDE;
  if (reached < peek * CLOSED) return 'closed';
  return reached < (peek + full) / 2 ? 'peek' : 'full';
}
