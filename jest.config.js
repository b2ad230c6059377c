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
      globalSetup: '<rootDir>/tests/support/start-neo4j.ts',
      globalTeardown: '<rootDir>/tests/support/stop-neo4j.ts',
      transform,
    },
  ],
  // The integration files share one Neo4j (Community holds one database), so files run one after another.
  maxWorkers: 1,
  testTimeout: 30_000,
};
