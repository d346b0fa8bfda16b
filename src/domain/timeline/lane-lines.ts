/**
 * Shares out `lines` of titles among lanes: one each, the rest by how many events a lane has, no lane
 * more than its events. It depends on no window, so that lanes keep their height while one pans.
 */
export function toLaneLines(counts: readonly number[], lines: number): readonly number[] {
  const shares = counts.map(() => 1);
  const weightOf = (lane: number) => Math.sqrt(counts[lane] ?? 0) / ((shares[lane] ?? 1) + 0.5);
  for (let left = lines - counts.length; left > 0; left -= 1) {
    const open = counts.flatMap((count, lane) => (count > (shares[lane] ?? 1) ? [lane] : []));
    const [first, ...others] = open;
    if (first === undefined) break;
    const neediest = others.reduce(
      (best, lane) => (weightOf(lane) > weightOf(best) ? lane : best),
      first,
    );
    shares[neediest] = (shares[neediest] ?? 1) + 1;
  }
  return shares;
}
