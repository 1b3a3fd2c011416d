const {
  transform,
  transformIgnorePatterns,
  moduleFileExtensions,
  moduleNameMapper,
} = require('../tests/jest.typescript.cjs');

/** @type {import('jest').Config} */
module.exports = {
  displayName: 'server',
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns,
  moduleFileExtensions,
  moduleNameMapper,
};
