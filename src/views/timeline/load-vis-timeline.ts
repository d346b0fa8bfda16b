import type { CreateTimeline } from './timeline-adapter.ts';

/** Where a timeline comes from; without waiting once it is there. */
export type LoadTimeline = () => CreateTimeline | Promise<CreateTimeline>;

let there: CreateTimeline | undefined;

/** vis-timeline, in a chunk of its own: the largest. */
export const loadVisTimeline: LoadTimeline = () =>
  there ?? import('./vis-timeline.ts').then(({ createVisTimeline }) => (there = createVisTimeline));
