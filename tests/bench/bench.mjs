import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../server/launch/build.mjs';
import { ensureInstalled } from '../../server/launch/install.mjs';
import { explain, Explained } from '../../server/launch/problem.mjs';
import { createProgress } from '../../server/launch/progress.mjs';
import { withTree } from '../../server/launch/tree-claim.mjs';

// `npm run bench -- NAME [--option value …]`: one bench, one JSON line on standard output, progress on the other.
const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder).flatMap((file) => /^([\w-]+)\.bench\.mjs$/.exec(file)?.[1] ?? []);

async function main([name, ...rest]) {
  const file = join(folder, `${name}.bench.mjs`);
  if (!name || !existsSync(file))
    throw new Explained(`name a bench: ${names.map((each) => `npm run bench -- ${each}`).join(', ')}`);
  const { options, run } = await import(pathToFileURL(file).href);
  const { values } = parseArgs({ args: rest, options, strict: true });
  const progress = createProgress(process.stderr);
  await withTree(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress, ['server']);
  });
  const figures = await run(values, (words) => progress.say(words));
  process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(
    error instanceof Explained ? explain(error) : error instanceof TypeError && error.code ? error.message : error,
  );
  process.exitCode = 1;
});
