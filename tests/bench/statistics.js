/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** Median and 95th percentile. */
export function spread(values) {
  return { median: median(values), p95: quantile(values, 0.95) };
}

/** By nearest rank. */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)];
}
