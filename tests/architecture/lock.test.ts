import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
}

const root = join(__dirname, '..', '..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Where a package is installed, tools of development left out. */
const placesOf = (name: string) =>
  Object.entries(packages)
    .filter(([place, { dev }]) => !dev && (place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`)))
    .map(([place]) => place);

describe('the lock file', () => {
  it.each(['zod', 'rrule', 'temporal-polyfill', 'pg', 'typeorm'])(
    'has one %s: two of them would not know each other’s values',
    (name) => expect(placesOf(name)).toHaveLength(1),
  );
});
