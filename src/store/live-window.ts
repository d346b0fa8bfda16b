import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Ends } from '../domain/timeline/time-window.ts';

/** The window in motion. */
export type LiveWindow = Ends & {
  /** Who moved it. The others follow. */
  readonly mover: 'timeline' | 'overview';
};

/**
 * What timeline and overview tell each other in the midst of a gesture, frame by frame and past React:
 * the reader's choice (app-store) follows once the gesture has settled.
 */
export type LiveWindowStore = StoreApi<LiveWindow>;

export function createLiveWindow(): LiveWindowStore {
  return createStore<LiveWindow>(() => ({ from: 0, to: 0, mover: 'timeline' }));
}
