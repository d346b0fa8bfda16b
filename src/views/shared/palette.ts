import { FAMILIES, type Family } from '../../domain/events/families.ts';

/** The theme's colours, its font and the size of small text, as a canvas takes them. */
export type Palette = Readonly<Record<Family | (typeof COLORS)[number] | 'font' | 'text', string>>;

const COLORS = ['ink', 'on-ink', 'muted', 'warn', 'panel', 'line', 'line-strong', 'band'] as const;

// By colour scheme: working out one style of a page that has just changed lays out the whole of it.
const palettes = new Map<string, Palette>();

/** The palette of the scheme that the page is in. */
export function readPalette(): Palette {
  const scheme = `${document.documentElement.dataset.scheme} ${darkScheme().matches}`;
  const palette = palettes.get(scheme) ?? resolvePalette(document.body);
  palettes.set(scheme, palette);
  return palette;
}

/** Resolves the tokens at an element: a custom property would still say `light-dark(…)`. */
function resolvePalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const colors = [...FAMILIES, ...COLORS].map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  const { fontFamily, fontSize } = getComputedStyle(element);
  const fonts = { font: fontFamily, text: `${Number.parseFloat(fontSize) * 0.8125}px` };
  return { ...Object.fromEntries(colors), ...fonts } as Palette; // every token has been walked through
}

function darkScheme(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

/** The palette as it is, for what is painted in it: `repaint` is called when the reader or the system changes the theme. */
export function watchPalette(repaint: () => void) {
  let palette = readPalette();
  const change = () => {
    palette = readPalette();
    repaint();
  };
  const scheme = darkScheme();
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
  scheme.addEventListener('change', change);
  return {
    now: () => palette,
    stop: () => {
      observer.disconnect();
      scheme.removeEventListener('change', change);
    },
  };
}
