import type { Dataset } from '../events/dataset.ts';
import type { Rows } from '../events/rows.ts';

/** Events suggested at most. */
const MOST = 5;

/**
 * The rows that answer every part of a query, and those that answer best. A part counts the more, the
 * fewer events answer it; of equals, the more salient and then the newer comes first.
 */
export function toBest(
  { size, columns }: Dataset,
  parts: readonly Float32Array[],
): { readonly rows: Rows; readonly best: readonly number[] } {
  const rarities = parts.map((weights) => {
    let count = 0;
    for (let row = 0; row < size; row += 1) if ((weights[row] ?? 0) > 0) count += 1;
    return Math.log(1 + size / (count + 1));
  });
  const rows = new Int32Array(size);
  let count = 0;
  const scores = new Float32Array(MOST);
  const best: number[] = [];
  for (let row = 0; row < size; row += 1) {
    let score = 0;
    let isFound = true;
    for (let part = 0; part < parts.length && isFound; part += 1) {
      const weight = parts[part]?.[row] ?? 0;
      isFound = weight > 0;
      score += weight * (rarities[part] ?? 0);
    }
    if (!isFound) continue;
    rows[count++] = row;
    score += (columns.salience[row] ?? 0) / 1000;
    insert(best, scores, row, score);
  }
  return { rows: rows.slice(0, count), best };
}

/** Puts a row where it belongs among the best, before those of the same score. Mutates both. */
function insert(best: number[], scores: Float32Array, row: number, score: number) {
  if (best.length === MOST && score < (scores[MOST - 1] ?? 0)) return;
  let at = best.length === MOST ? MOST - 1 : best.length;
  for (; at > 0 && score >= (scores[at - 1] ?? 0); at -= 1) {
    scores[at] = scores[at - 1] ?? 0;
    best[at] = best[at - 1] ?? 0;
  }
  scores[at] = score;
  best[at] = row;
}
