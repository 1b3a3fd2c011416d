const { createCjsPreset } = require('jest-preset-angular/presets');

/** Packages that ship ES modules only; everything else in node_modules is loaded as it is. */
const modulesOnly = [
  'fullcalendar',
  '@full-ui',
  'preact',
  'temporal-polyfill',
  'temporal-utils',
  '@jsverse',
  'lodash-es',
  'uqr',
];

/** @type {import('jest').Config} */
module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  displayName: 'client',
  rootDir: __dirname,
  // A test fails for what it says, not for a busy machine.
  testTimeout: 60_000,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: { '^@fortnight/shared/(.*)$': '<rootDir>/../shared/src/$1' },
  transformIgnorePatterns: [`/node_modules/(?!(.*\\.mjs$|(${modulesOnly.join('|')})/))`],
};
