const typescript = require('../tests/jest.typescript.cjs');

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'server',
  rootDir: __dirname,
  // A test fails for what it says, not for a busy machine.
  testTimeout: 60_000,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  ...typescript,
};
