import { lazyView } from '../views/shared/lazy-view.tsx';

/** The views that the first load does without. */
export const TimelineView = lazyView(
  async () => (await import('../views/timeline/timeline-view.tsx')).TimelineView,
);
export const DetailPanel = lazyView(
  async () => (await import('../views/detail/detail-panel.tsx')).DetailPanel,
);
export const PrintView = lazyView(
  async () => (await import('../views/print/print-view.tsx')).PrintView,
);

/** Fetches them all. */
export async function preloadViews() {
  await Promise.all([TimelineView, DetailPanel, PrintView].map(({ preload }) => preload()));
}
