import { lazyView } from '../views/shared/lazy-view.tsx';

/** The views that the first load does without. */
export const TimelineView = lazyView(
  async () => (await import('../views/timeline/timeline-view.tsx')).TimelineView,
);
export const DetailPanel = lazyView(
  async () => (await import('../views/detail/detail-panel.tsx')).DetailPanel,
);
export const Overview = lazyView(
  async () => (await import('../views/overview/overview.tsx')).Overview,
);

/** Fetches them all. */
export async function preloadViews() {
  await Promise.all([TimelineView, DetailPanel, Overview].map(({ preload }) => preload()));
}
