import { FACETS, type Facet } from '../domain/facets/facets.ts';
import { COLOR_SCHEMES, type ColorScheme } from '../domain/permalink/view-state.ts';
import { readFirstView } from './first-view.ts';
import type { Reader } from './services.ts';

const SCHEME_KEY = 'frise-sahel:scheme';
const FOLDED_KEY = 'frise-sahel:folded';

/** What the browser says of its reader. Read once, at start. */
export function readReader(window: Window): Reader {
  return {
    ...readFirstView(window),
    search: window.location.search,
    scheme: readScheme(),
    folded: readFolded(),
  };
}

function readScheme(): ColorScheme {
  try {
    const kept = localStorage.getItem(SCHEME_KEY);
    return COLOR_SCHEMES.find((scheme) => scheme === kept) ?? 'system';
  } catch {
    return 'system'; // storage is refused: the choice lasts as long as the page
  }
}

/** Keeps the chosen colour scheme for the next visit, where the browser lets us. */
export function keepScheme(scheme: ColorScheme) {
  try {
    if (scheme === 'system') localStorage.removeItem(SCHEME_KEY);
    else localStorage.setItem(SCHEME_KEY, scheme);
  } catch {
    // Storage is refused; nothing is lost but the memory of it.
  }
}

function readFolded(): readonly Facet[] {
  try {
    const kept = localStorage.getItem(FOLDED_KEY)?.split(',') ?? [];
    return FACETS.filter((facet) => kept.includes(facet));
  } catch {
    return []; // as for the colour scheme
  }
}

/** Keeps which facets are folded for the next visit, where the browser lets us. */
export function keepFolded(folded: readonly Facet[]) {
  try {
    if (folded.length === 0) localStorage.removeItem(FOLDED_KEY);
    else localStorage.setItem(FOLDED_KEY, folded.join());
  } catch {
    // As for the colour scheme.
  }
}
