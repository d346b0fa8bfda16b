import { CopyByHand } from '../views/share/copy-link-button.tsx';
import styles from './app.module.css';
import { lazyView } from '../views/shared/lazy-view.tsx';

/** The views that the first load does without. */
export const TimelineView = lazyView(
  async () => (await import('../views/timeline/timeline-view.tsx')).TimelineView,
);
export const FilterPanel = lazyView(
  async () => (await import('../views/filters/filter-panel.tsx')).FilterPanel,
  { isLast: true },
);
export const EmptyResult = lazyView(
  async () => (await import('../views/filters/empty-result.tsx')).EmptyResult,
);
export const DetailPanel = lazyView(
  async () => (await import('../views/detail/detail-panel.tsx')).DetailPanel,
);
export const BandPanel = lazyView(
  async () => (await import('../views/detail/band-panel.tsx')).BandPanel,
);
export const Overview = lazyView(
  async () => (await import('../views/overview/overview.tsx')).Overview,
  { meanwhile: <div className={styles.overviewRoom} />, isLast: true }, // what stands above it must not jump
);
export const CommitmentPanel = lazyView(
  async () => (await import('../views/detail/commitment-panel.tsx')).CommitmentPanel,
);
export const CommitmentsView = lazyView(
  async () => (await import('../views/commitments/commitments-view.tsx')).CommitmentsView,
);
export const PrintView = lazyView(
  async () => (await import('../views/print/print-view.tsx')).PrintView,
);
export const Story = lazyView(async () => (await import('./story.tsx')).Story);
export const HelpDialog = lazyView(
  async () => (await import('../views/help/help-dialog.tsx')).HelpDialog,
);
export const PresentMethod = lazyView(
  async () => (await import('./present-method.tsx')).PresentMethod,
);
export const PresentExport = lazyView(
  async () => (await import('./present-export.tsx')).PresentExport,
);
export const PresentShare = lazyView(
  async () => (await import('./present-share.tsx')).PresentShare,
);
export const EventActions = lazyView(
  async () => (await import('../views/export/event-actions.tsx')).EventActions,
);
export const DriftNotice = lazyView(async () => (await import('./drift-notice.tsx')).DriftNotice);
export const EmbedHeader = lazyView(async () => (await import('./embed.tsx')).EmbedHeader);
export const EmbedFooter = lazyView(async () => (await import('./embed.tsx')).EmbedFooter);

/**
 * Fetches what any reader may come to ask for, one after another: asking for all at once holds up the
 * page. What does not arrive is asked for again when it is shown.
 */
export async function preloadViews() {
  const views = [
    TimelineView,
    FilterPanel,
    EmptyResult,
    DetailPanel,
    BandPanel,
    CommitmentPanel,
    CommitmentsView,
    Overview,
    PrintView,
    Story,
    HelpDialog,
    PresentShare,
    CopyByHand,
    EventActions,
  ];
  for (const { preload } of views) await preload().catch(() => undefined);
}
