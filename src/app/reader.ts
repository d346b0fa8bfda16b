import { FACETS, type Facet } from '../domain/facets/facets.ts';
import { COLOR_SCHEMES, type ColorScheme } from '../domain/permalink/view-state.ts';
import { keep, readKept } from '../views/shared/storage.ts';
import { readFirstView, SCHEME_KEY } from './first-view.ts';
import type { Reader } from './services.ts';

const FOLDED_KEY = 'frise-sahel:folded';

/** What the browser says of its reader. Read once, at start. */
export function readReader(window: Window): Reader {
  return {
    ...readFirstView(window),
    place: window.location,
    scheme: readScheme(),
    folded: readFolded(),
  };
}

function readScheme(): ColorScheme {
  const kept = readKept(SCHEME_KEY);
  return COLOR_SCHEMES.find((scheme) => scheme === kept) ?? 'system';
}

/** Keeps the chosen colour scheme for the next visit, where the browser lets us. */
export function keepScheme(scheme: ColorScheme) {
  keep(SCHEME_KEY, scheme === 'system' ? undefined : scheme);
}

function readFolded(): readonly Facet[] {
  const kept = readKept(FOLDED_KEY)?.split(',') ?? [];
  return FACETS.filter((facet) => kept.includes(facet));
}

/** Keeps which facets are folded for the next visit, where the browser lets us. */
export function keepFolded(folded: readonly Facet[]) {
  keep(FOLDED_KEY, folded.length === 0 ? undefined : folded.join());
}
