/** Fields that take characters; radio buttons and checkboxes take none. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea, select';

/** Whether a key that is pressed here belongs to a field, or to a dialog that lies over the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof HTMLElement && target.matches(FIELDS);
}
