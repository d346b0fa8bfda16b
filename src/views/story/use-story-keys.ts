import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../shared/is-typing.ts';

/** What the keys of the story do; each has its key whatever has the focus but a field. */
export type StoryKeys = {
  readonly previous: () => void;
  readonly next: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly leave: () => void;
};

const KEYS: Readonly<Record<string, keyof StoryKeys>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
};

/** Listens on the whole page: who holds a class turns pages without looking for the focus. */
export function useStoryKeys(keys: StoryKeys) {
  const onKeyDown = useEffectEvent((press: KeyboardEvent) => {
    if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey)
      return;
    const act = KEYS[press.key];
    if (act === undefined || isTyping(press.target) || isChoosing(press)) return;
    press.preventDefault(); // Home and End would scroll the page
    keys[act]();
  });
  useEffect(() => {
    const listen = (press: KeyboardEvent) => onKeyDown(press);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** The arrows belong to a group of radio buttons that has the focus. */
function isChoosing({ key, target }: KeyboardEvent): boolean {
  return key.startsWith('Arrow') && target instanceof HTMLElement && target.matches('input');
}
