/**
 * Jest gives each test file modules of its own, and so would load Nest, TypeORM and our whole server again for each:
 * a second of work, sixty times. With this runtime it does so for the tests alone (tests/ and *.test.ts); packages,
 * server and shared are loaded by Node itself, once in each worker. What they keep between two calls therefore stays
 * from one test file to the next (docs/decisions/0035-tests-load-the-server-once.md).
 */
const Module = require('node:module');
const { join, sep } = require('node:path');
const { compileFunction, runInNewContext } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

const root = join(__dirname, '..', '..');
const isOfTests = (file) => file.startsWith(join(root, 'tests') + sep) || file.endsWith('.test.ts');

/** What tests find without importing it. */
const testGlobals = ['describe', 'it', 'test', 'expect', 'beforeAll', 'beforeEach', 'afterEach', 'afterAll'];

/** What `expect` in Jest's sandbox knows by name, as in `expect.any(String)`. */
const builtIns = runInNewContext('Object.getOwnPropertyNames(globalThis)').filter(
  (name) => typeof globalThis[name] === 'function',
);

/** Where the lines of a loaded file came from, for the stack traces of all later test files too. */
const sourceMaps = new Map();
let current;

Module._extensions['.ts'] = (module, file) => {
  const { code, sourceMapPath } = current.translator.transform(file, { supportsDynamicImport: true });
  sourceMaps.set(file, sourceMapPath);
  current.getSourceMaps().set(file, sourceMapPath);
  module._compile(code, file);
};

const resolve = Module._resolveFilename;
const sharedSource = join(root, 'shared', 'src') + sep;
Module._resolveFilename = (name, ...rest) => resolve(name.replace(/^@fortnight\/shared\//, sharedSource), ...rest);

module.exports = class LoadOnceRuntime extends JestRuntime {
  constructor(config, environment, resolver, translator, ...rest) {
    super(config, environment, resolver, translator, ...rest);
    this.translator = translator;
    current = this;
    for (const [file, map] of sourceMaps) this.getSourceMaps().set(file, map);
    for (const name of builtIns) environment.global[name] = globalThis[name];
    const compile = this.executor.compile.bind(this.executor);
    this.executor.compile = (code, file) => (isOfTests(file) ? this.compileTest(code, file) : compile(code, file));
    this.globalsOfTests = () => testGlobals.map((name) => environment.global[name]);
  }

  /** Every `import` and `require` of tests comes through here. */
  requireModuleOrMock(from, name) {
    if (Module.isBuiltin(name)) return super.requireModuleOrMock(from, name);
    const load = Module.createRequire(from);
    return isOfTests(load.resolve(name)) ? super.requireModuleOrMock(from, name) : load(name);
  }

  /** Outside of Jest's sandbox, where tests would have an Array and an Error that are not those of the server. */
  compileTest(code, file) {
    const parameters = [...this.executor.injectedModuleParameters, ...testGlobals];
    const compiled = compileFunction(code, parameters, { filename: file });
    const globals = this.globalsOfTests();
    return function run(...values) {
      return compiled.call(this, ...values, ...globals);
    };
  }

  requireActual(from, name) {
    return this.requireModuleOrMock(from, name);
  }
};
