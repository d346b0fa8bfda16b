import { lazyView } from '../shared/lazy-view.tsx';

/** What the list has of bands: the first load does without it. */
export const HeldBands = lazyView(async () => (await import('./held-bands.tsx')).HeldBands);
export const BandSwitch = lazyView(
  async () => (await import('../shared/band-switch.tsx')).BandSwitch,
);
