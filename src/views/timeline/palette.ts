import { FAMILIES, type Family } from '../../domain/events/families.ts';

/** The theme's colours as a canvas takes them. */
export type Palette = Readonly<Record<Family | 'ink' | 'muted' | 'panel' | 'line-strong', string>>;

const TOKENS = [...FAMILIES, 'ink', 'muted', 'panel', 'line-strong'] as const;

/** Resolves the tokens at an element: a custom property would still say `light-dark(…)`. */
export function readPalette(container: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  container.append(probe);
  const colors = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colors) as Palette; // every token has been walked through
}

/** Calls back when the reader or the system changes the theme, or the screen's density. Returns the function that stops it. */
export function onPaletteChange(change: () => void): () => void {
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
  scheme.addEventListener('change', change);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', change);
  };
}
