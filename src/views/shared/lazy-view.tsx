import { useDeferredValue, useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A view that comes in a chunk of its own; once there, it renders like any other. */
export type LazyView<P extends object> = ComponentType<P> & {
  /** Fetches the chunk before it is needed; rejects when it does not arrive, and may be asked again. */
  readonly preload: () => Promise<void>;
};

/**
 * Keeps a view out of the first load. `meanwhile` stands in its place until it arrives; one that `isLast`
 * leaves the first frame to what the reader came for.
 */
export function lazyView<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { meanwhile = null, isLast = false }: { meanwhile?: ReactNode; isLast?: boolean } = {},
): LazyView<P> {
  let view: ComponentType<P> | undefined;
  const preload = async () => {
    view ??= await load();
  };
  function Lazy(props: P) {
    const [outcome, setOutcome] = useState<{ readonly error?: unknown }>();
    const View = view;
    const isThere = View !== undefined;
    const isDue = useDeferredValue(true, !isLast);
    useEffect(() => {
      if (isThere) return;
      // Also where it has come between the first render and this.
      preload().then(
        () => setOutcome({}),
        (error: unknown) => setOutcome({ error }),
      );
    }, [isThere]);
    // To the boundary around it, which tries again.
    if (outcome?.error !== undefined)
      throw new Error('A view did not arrive', { cause: outcome.error });
    return View === undefined || !isDue ? meanwhile : <View {...props} />;
  }
  return Object.assign(Lazy, { preload });
}
