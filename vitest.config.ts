import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    // Left alone, vitest leaves one core out: on two cores, everything waited on one worker.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The one second that vitest gives is too little for a browser on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
