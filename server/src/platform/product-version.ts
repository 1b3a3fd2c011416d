import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of this build, from the server's package file. */
export const productVersion = (
  JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }
).version;
