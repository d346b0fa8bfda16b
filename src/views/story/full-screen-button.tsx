import { Maximize, Minimize } from 'lucide-react';
import { useCallback, useSyncExternalStore, type RefObject } from 'react';
import { useStoryWords } from '../../i18n/story.ts';
import controls from '../shared/controls.module.css';
import styles from './story.module.css';

/** Gives the whole screen to the story, where the browser can: what a projector is for. */
export function FullScreenButton({ target }: { target: RefObject<HTMLElement | null> }) {
  const tStory = useStoryWords();
  const subscribe = useCallback((onChange: () => void) => {
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  const isFull = useSyncExternalStore(subscribe, () => Boolean(document.fullscreenElement));
  // An iPhone has none, and jsdom does not say.
  if (!document.fullscreenEnabled) return <span />;
  const toggle = async () => {
    await (isFull ? document.exitFullscreen() : target.current?.requestFullscreen());
  };
  const Icon = isFull ? Minimize : Maximize;
  return (
    <button
      type="button"
      className={controls.plain}
      // A refusal changes nothing that one sees.
      onClick={() => void toggle().catch(() => undefined)}
    >
      <Icon size="1.125em" aria-hidden="true" />
      <span className={styles.word}>{tStory(isFull ? 'small' : 'full')}</span>
    </button>
  );
}
