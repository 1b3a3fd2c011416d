const { transform, transformIgnorePatterns, moduleFileExtensions } = require('../tests/jest.typescript.cjs');

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'shared',
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns,
  moduleFileExtensions,
};
