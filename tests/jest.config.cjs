const { existsSync } = require('node:fs');
const { join } = require('node:path');
const typescript = require('./jest.typescript.cjs');

/** One project for each folder of tests; `npm test` runs them as suites of their own. */
const project = (name, more = {}) => ({
  displayName: name,
  rootDir: join(__dirname, name),
  testMatch: ['<rootDir>/**/*.test.ts'],
  testEnvironment: 'node',
  ...typescript,
  ...more,
});

/** Suites that need a database share one PostgreSQL, started before the first and thrown away after the last. */
const cluster = {
  globalSetup: join(__dirname, 'support/test-cluster.ts'),
  globalTeardown: join(__dirname, 'support/test-cluster-end.ts'),
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testTimeout: 60_000,
  // git keeps no empty folders, and Jest insists on the ones it is told.
  projects: [
    project('properties'),
    project('api', cluster),
    project('faults', cluster),
    project('architecture', { testPathIgnorePatterns: ['/node_modules/', '/samples/'] }),
  ].filter(({ rootDir }) => existsSync(rootDir)),
};
