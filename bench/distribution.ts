/** The value below which a share of the sorted values lies (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** A line of minimum, median, 99th percentile and maximum of times in milliseconds. */
export function distribution(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => `${percentile(sorted, share).toFixed(1)} ms`;
  return `min ${at(0)}  median ${at(0.5)}  p99 ${at(0.99)}  max ${at(1)}  (${sorted.length} runs)`;
}
