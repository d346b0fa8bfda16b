/** Whether a key that is pressed here belongs to a field, or to a dialog that lies over the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
