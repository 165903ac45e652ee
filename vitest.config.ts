import { defineConfig } from 'vitest/config';

// One seed for every test that draws at random: CI takes the same, a person another each time. SEED=n brings a run back.
if (!process.env.SEED) {
  process.env.SEED = process.env.CI ? '1' : String(Date.now() % 1e6);
  console.log(`SEED=${process.env.SEED}`);
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    // The keyboard is timed in milliseconds (a paste, a held key): a machine that stalls may need a second go.
    retry: process.env.CI ? 2 : 0,
  },
});
