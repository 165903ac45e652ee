import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000,
    // The keyboard is timed in milliseconds (a paste, a held key): a machine that stalls may need a second go.
    retry: process.env.CI ? 2 : 0,
  },
});
