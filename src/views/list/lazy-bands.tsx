import { useAppState } from '../../store/react.ts';
import { lazyView } from '../shared/lazy-view.tsx';

/** What the list has of bands: the first load does without it. */
export const HeldBands = lazyView(async () => (await import('./held-bands.tsx')).HeldBands);
export const BandSwitch = lazyView(
  async () => (await import('../shared/band-switch.tsx')).BandSwitch,
);

/** Whether the reader's choices have to do with bands; a list without them fetches nothing for them. */
export function useHasBands(): boolean {
  return useAppState(({ bands, actor }) => bands !== 'selected' || actor.length > 0);
}
