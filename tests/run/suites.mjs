import { join } from 'node:path';
import { root } from '../../server/launch/tree.mjs';
import { jestSuite } from './jest-suite.mjs';
import { nodeSuite } from './node-suite.mjs';
import { browserSuite } from './browser-suite.mjs';
import { commandSuite } from './command-suite.mjs';

const bin = (...parts) => join(root, 'node_modules', ...parts);
const tsc = bin('typescript', 'bin', 'tsc');
const ngc = bin('@angular', 'compiler-cli', 'bundles', 'src', 'bin', 'ngc.js');

/**
 * Every suite in the order in which a failure tells most: what it needs first (`server` and `client` built, a
 * `database`, a `browser`), and how it runs. Longer ones stand where they overlap with short ones.
 */
const table = {
  format: {
    needs: [],
    run: commandSuite([
      ['prettier --check', bin('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level=warn', '.']],
    ]),
  },
  types: {
    needs: ['server'],
    run: commandSuite([
      ['types of shared and server', tsc, ['-b', 'server']],
      [
        'types of client',
        ngc,
        ['-p', 'client/tsconfig.spec.json', '--noEmit', '--pretty', 'false'],
        'client/tsconfig.spec.json',
      ],
      ['types of tests', tsc, ['-p', 'tests/tsconfig.json', '--pretty', 'false'], 'tests/tsconfig.json'],
    ]),
  },
  lint: {
    needs: ['server'],
    run: commandSuite([
      [
        'eslint',
        bin('eslint', 'bin', 'eslint.js'),
        ['.', '--max-warnings=0', '--cache', '--cache-location=node_modules/.cache/eslint/'],
      ],
    ]),
  },
  architecture: { needs: [], run: jestSuite('tests/jest.config.cjs', 'tests/architecture', 'architecture') },
  launch: {
    needs: [],
    run: nodeSuite(['server/launch/launch.test.mjs', 'tests/run/schedule.test.mjs']),
  },
  shared: { needs: [], run: jestSuite('shared/jest.config.cjs', 'shared/src') },
  server: { needs: ['database'], run: jestSuite('server/jest.config.cjs', 'server/src') },
  client: { needs: ['server'], run: jestSuite('client/jest.config.cjs', 'client/src') },
  properties: { needs: ['database'], run: jestSuite('tests/jest.config.cjs', 'tests/properties', 'properties') },
  api: { needs: ['database'], run: jestSuite('tests/jest.config.cjs', 'tests/api', 'api', { mayOverlap: true }) },
  faults: {
    needs: ['database', 'server', 'client'],
    run: jestSuite('tests/jest.config.cjs', 'tests/faults', 'faults'),
  },
  browser: { needs: ['server', 'client', 'database', 'browser'], run: browserSuite() },
};

export const suiteNames = Object.keys(table);
export const groups = { unit: ['shared', 'server', 'client'], e2e: ['browser'] };

/** The suite of this name. */
export function suiteOf(name) {
  return { name, ...table[name] };
}
