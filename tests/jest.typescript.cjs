const { join } = require('node:path');

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
  runtime: join(__dirname, 'support', 'load-once-runtime.cjs'),
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
};
