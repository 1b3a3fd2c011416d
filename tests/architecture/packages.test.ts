import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceTexts } from './source-tree';

const root = join(__dirname, '..', '..');

/** Packages that work without being imported: command lines, presets, and what others ask for as a peer. */
const unseen = new Set([
  '@angular/build',
  '@angular/cli',
  '@angular/compiler',
  '@angular/compiler-cli',
  '@angular/forms',
  '@swc/core',
  '@testing-library/dom',
  'jest',
  'jsdom',
  'pg',
]);

const configuration = ['tests/jest.config.cjs', 'tests/jest.typescript.cjs', 'client/jest.config.cjs']
  .concat(['server/jest.config.cjs', 'client/project.json', 'client/src/index.html', 'tests/playwright.config.ts'])
  .filter((path) => existsSync(join(root, path)))
  .map((path) => readFileSync(join(root, path), 'utf8'));

const texts = [...configuration, ...sourceTexts(root, '.ts', '.mjs', '.cjs', '.css', '.scss').map(({ text }) => text)];

function declaredBy(room: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, room, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  return Object.keys({ ...dependencies, ...devDependencies });
}

describe('the packages of a room', () => {
  it.each(['shared', 'server', 'client', 'tests'])('are all used: %s', (room) => {
    const idle = declaredBy(room)
      .filter((name) => !name.startsWith('@types/') && !name.startsWith('@fortnight/') && !unseen.has(name))
      .filter(
        (name) => !texts.some((text) => [`'${name}'`, `'${name}/`, `"${name}"`].some((use) => text.includes(use))),
      );
    expect(idle).toEqual([]);
  });
});
