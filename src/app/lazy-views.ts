import { lazyView } from '../views/shared/lazy-view.tsx';

/** The views that the first load does without. */
export const TimelineView = lazyView(
  async () => (await import('../views/timeline/timeline-view.tsx')).TimelineView,
);
export const DetailPanel = lazyView(
  async () => (await import('../views/detail/detail-panel.tsx')).DetailPanel,
);
export const Story = lazyView(async () => (await import('./story.tsx')).Story);
export const HelpDialog = lazyView(
  async () => (await import('../views/help/help-dialog.tsx')).HelpDialog,
);

/** Fetches them all. */
export async function preloadViews() {
  await Promise.all([TimelineView, DetailPanel, Story, HelpDialog].map(({ preload }) => preload()));
}
