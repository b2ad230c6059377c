const [, integration] = require('./jest.config.js').projects;

/**
 * Writes what only a running Neo4j can tell and a test then holds: `npm run costs:emit`.
 * @type {import('jest').Config}
 */
module.exports = {
  ...integration,
  displayName: 'emit',
  testMatch: ['<rootDir>/tests/emit/**/*.ts'],
  maxWorkers: 1,
};
