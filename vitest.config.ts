import { defineConfig } from 'vitest/config'

/** Browser tests share two cores with a server, a browser and the phones: one file at a time. */
const slow = { testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: false }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...slow } },
    ],
  },
})
