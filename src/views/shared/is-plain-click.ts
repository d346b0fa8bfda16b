import type { MouseEvent } from 'react';

/** Whether a click on a link asks for nothing of the browser's own, such as another tab. */
export function isPlainClick(click: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = click;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
