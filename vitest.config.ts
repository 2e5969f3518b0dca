import { defineConfig } from 'vitest/config'

/** No limit on time is meant to be met by an idle machine: one that is reached means that something never comes. */
const patient = { expect: { poll: { timeout: 45_000 } }, testTimeout: 120_000, hookTimeout: 300_000 }
/** Browser tests wait for pages more than they compute: two files at a time keep two cores busy. */
const slow = { ...patient, isolate: false, maxWorkers: 2 }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{engine,workshop}/*.test.ts'], ...patient, isolate: false } },
      { test: { name: 'conformance', include: ['tests/{engine,workshop}/conformance/*.test.ts'], ...patient, isolate: false } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], globalSetup: 'tests/support/decks.ts', ...slow } },
      // One file after the other: each starts the program, and the first start may have to build the slides.
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], exclude: ['tests/golden/**/*.full.test.ts'], maxWorkers: 1 } },
      { test: { name: 'golden-full', include: ['tests/golden/**/*.full.test.ts'], maxWorkers: 1 } },
    ],
  },
})
