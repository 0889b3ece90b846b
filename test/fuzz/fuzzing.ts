/** How many inputs each fuzz test tries. */
export const FUZZ_RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);

/** Longest that one input may take, in milliseconds. */
export const MAX_MILLISECONDS = 2000;
