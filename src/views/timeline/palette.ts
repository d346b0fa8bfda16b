import { FAMILIES, type Family } from '../../domain/events/families.ts';

/** The theme's colours, its font and the size of small text, as a canvas takes them. */
export type Palette = Readonly<Record<Family | (typeof COLORS)[number] | 'font' | 'text', string>>;

const COLORS = ['ink', 'on-ink', 'muted', 'warn', 'panel', 'line', 'line-strong', 'band'] as const;

/** Resolves the tokens at an element: a custom property would still say `light-dark(…)`. */
export function readPalette(container: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  container.append(probe);
  const colors = [...FAMILIES, ...COLORS].map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  const { fontFamily, fontSize } = getComputedStyle(container);
  const fonts = { font: fontFamily, text: `${Number.parseFloat(fontSize) * 0.8125}px` };
  return { ...Object.fromEntries(colors), ...fonts } as Palette; // every token has been walked through
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
