const transform = { '^.+\\.ts$': '@swc/jest' };
const setupFiles = ['<rootDir>/tests/support/setup.ts'];

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/{unit,schema}/**/*.test.ts'],
      setupFiles,
      transform,
    },
    {
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      setupFiles,
      setupFilesAfterEnv: ['<rootDir>/tests/support/end-programs.ts'],
      globalSetup: '<rootDir>/tests/support/prepare-run.ts',
      globalTeardown: '<rootDir>/tests/support/stop-neo4j.ts',
      transform,
    },
  ],
  // Each worker has a Neo4j of its own (Community holds one database), in which its files follow each other. While one
  // waits for its Neo4j the other computes.
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/sequencer.cjs',
  testTimeout: 30_000,
};
