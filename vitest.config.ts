import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Worker threads started by the code under test inherit this, so they can run the TypeScript sources.
    execArgv: ['--import', 'tsx'],
    testTimeout: 20_000,
  },
});
