import { configDefaults, defineConfig } from 'vitest/config';

// Full disks, kills and hostile folders take minutes: npm run test:faults.
const faults = process.env.FAULTS ? [] : ['tests/faults/**'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...faults],
    testTimeout: 120_000,
    // The keyboard is timed in milliseconds (a paste, a held key): a machine that stalls may need a second go.
    retry: process.env.CI ? 2 : 0,
  },
});
