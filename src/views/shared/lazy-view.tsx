import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A view that comes in a chunk of its own; once there, it renders like any other. */
export type LazyView<P extends object> = ComponentType<P> & {
  /** Fetches the chunk before it is needed; rejects when it does not arrive, and may be asked again. */
  readonly preload: () => Promise<void>;
};

/** Keeps a view out of the first load. `meanwhile` stands in its place until it arrives. */
export function lazyView<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): LazyView<P> {
  let view: ComponentType<P> | undefined;
  const preload = async () => {
    view ??= await load();
  };
  function Lazy(props: P) {
    const [outcome, setOutcome] = useState<{ readonly error?: unknown }>();
    useEffect(() => {
      let isMounted = true;
      const settle = (next: { readonly error?: unknown }) => {
        if (isMounted) setOutcome(next);
      };
      // Also where it is there by now: it may have come between the first render and this.
      preload().then(
        () => settle({}),
        (error: unknown) => settle({ error }),
      );
      return () => {
        isMounted = false;
      };
    }, []);
    // To the boundary around it, which tries again.
    if (outcome?.error !== undefined)
      throw new Error('A view did not arrive', { cause: outcome.error });
    const View = view;
    return View === undefined ? meanwhile : <View {...props} />;
  }
  return Object.assign(Lazy, { preload });
}
