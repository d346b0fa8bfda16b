import type { SyntheticEvent } from 'react';

/** Whether a DOM event comes from this element itself, and not from a dialog or card that lies over it. */
export function isOwn({ target, currentTarget }: SyntheticEvent): boolean {
  return target instanceof Element && target.closest('dialog, aside, [popover]') === currentTarget;
}
