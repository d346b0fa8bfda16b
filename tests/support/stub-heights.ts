import { onTestFinished, vi } from 'vitest';

type Height = 'offsetHeight' | 'clientHeight';

/** Gives elements heights, which jsdom does not lay out, until the test is over. Returns what is asked for them. */
export function stubHeights(
  heightOf: (element: HTMLElement) => number,
  names: readonly Height[] = ['offsetHeight'],
) {
  const measure = vi.fn(heightOf);
  const { prototype } = HTMLElement;
  for (const name of names) {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return measure(this);
      },
    });
    onTestFinished(() => {
      if (own === undefined) Reflect.deleteProperty(prototype, name);
      else Object.defineProperty(prototype, name, own);
    });
  }
  return measure;
}
