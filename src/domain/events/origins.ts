import type { Source } from './schemas.ts';

/**
 * The independent origin behind a source: the agency it reprints, else its publisher, else itself.
 * Five reprints of one dispatch are one origin.
 */
export function toOrigin(source: Source): string {
  return source.wire ?? source.publisher ?? source.id;
}

/** Number of independent origins among `sources`. */
export function countOrigins(sources: readonly Source[]): number {
  return new Set(sources.map((source) => toOrigin(source).toLocaleLowerCase('en'))).size;
}
