const { join } = require('node:path');

/** Packages that ship ES modules only and that `require` of this Node would load, but Jest's does not. */
const modulesOnly = ['temporal-polyfill', 'temporal-utils', 'ical\\.js'];

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    // Nest finds what to inject, and TypeORM its column types, in the metadata that tsc would emit.
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

/** What every Jest configuration of the server's side shares. */
module.exports = {
  transform: { '^.+\\.(ts|mjs|js)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`, '/(?:shared|server|client)/dist/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@fortnight/shared/(.*)$': join(__dirname, '..', 'shared', 'src', '$1') },
};
