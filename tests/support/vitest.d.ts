import 'vitest';
import type { Dataset } from '../../src/domain/events/dataset';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the parameter belongs to the type that is extended
  interface Matchers<T> {
    /** On an EdtfDate: its first and last day as written, as ISO days; null where there is none. */
    toSpan(first: string | null, last: string | null): void;
    /** On a FilterResult of the dataset: the ids of the visible events, in order. */
    toShowEvents(dataset: Dataset, ids: readonly string[]): void;
  }
}
