import type { Place } from '../../src/domain/permalink/permalink.ts';

/** Where a link below the site's base leads: "", "?view=list", "fr/e/<id>/?view=list". */
export function toPlace(link: string): Place {
  const { pathname, search } = new URL(link, 'https://frise.example/');
  return { pathname, search };
}
