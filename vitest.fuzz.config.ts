import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: the readers, the repair, attribution and the cards against 10,000 hostile inputs each (`FUZZ_RUNS` sets another number). */
export default defineConfig({
  test: {
    include: ['test/**/*.fuzz.ts'],
    testTimeout: 2_400_000,
  },
});
