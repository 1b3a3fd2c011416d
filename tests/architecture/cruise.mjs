// Prints, for each folder named on the command line, which import rules it breaks: { folder: ["rule: from → to"] }.
// The rules are those of the project; a sample is cruised as if it were the whole checkout.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.cjs';

const rooms = ['shared/src', 'server/src', 'client/src', 'tests'];
const { forbidden, options } = configuration;
const root = resolve(import.meta.dirname, '..', '..');

async function violationsOf(folder) {
  const baseDir = resolve(folder);
  const { enhancedResolveOptions, ...cruiseOptions } = options;
  const places = rooms.filter((room) => existsSync(join(baseDir, room)));
  const { output } = await cruise(
    places,
    { ...cruiseOptions, baseDir, ruleSet: { forbidden, options }, validate: true },
    { ...enhancedResolveOptions, bustTheCache: true },
    { tsConfig: {} },
  );
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

const found = {};
process.chdir(root);
for (const folder of process.argv.slice(2)) found[folder] = await violationsOf(folder);
process.stdout.write(JSON.stringify(found, null, 2));
