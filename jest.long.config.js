/**
 * The runs that take minutes: kill, scale. Each writes what it measured to docs/reports/. Not part of `npm test`.
 * @type {import('jest').Config}
 */
module.exports = {
  displayName: 'long',
  testMatch: ['<rootDir>/tests/long/**/*.test.ts'],
  setupFiles: ['<rootDir>/tests/support/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/end-programs.ts'],
  globalSetup: '<rootDir>/tests/support/prepare-run.ts',
  globalTeardown: '<rootDir>/tests/support/stop-neo4j.ts',
  transform: { '^.+\\.ts$': '@swc/jest' },
  maxWorkers: 1,
  testTimeout: 1_800_000,
};
