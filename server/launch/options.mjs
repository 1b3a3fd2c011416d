import { join, resolve } from 'node:path';
import { Explained } from './problem.mjs';
import { root } from './tree.mjs';

export const helpText = `npm start -- [options]

  --port N         listen on this port (default 4300)
  --host H         listen on this address (default 127.0.0.1; 0.0.0.0 for every network)
  --data-dir DIR   keep the embedded database here (default .data in this folder)
  --demo           fill an empty database with the demo company; without DATABASE_URL on a
                   loopback address this happens by itself
  --empty          start without the demo company; the first page sets the installation up
  --now ISO        let the application's clock start here, for example 2026-12-01T01:00:00Z
  --build-only     install and build, then end; for images
  --help           this text

Environment: DATABASE_URL uses your own PostgreSQL (15 or newer) instead of the embedded one;
PORT, HOST, DATA_DIR, DEMO and NOW mean the same as the options, and the options win.
README.md lists the rest.`;

const takesValue = { '--port': 'PORT', '--host': 'HOST', '--data-dir': 'DATA_DIR', '--now': 'NOW' };
const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
const standsAlone = { '--demo': ['DEMO', 'true'], '--empty': ['DEMO', 'false'], '--no-demo': ['DEMO', 'false'] };

/** Reads the command line; throws Explained with every fault of it at once. */
export function readOptions(args, surroundings) {
  const given = {};
  const faults = [];
  const rest = args.flatMap((word) =>
    /^--[\w-]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  if (rest.includes('--help') || rest.includes('-h')) return { help: true };
  const isBuildOnly = rest.includes('--build-only');
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at];
    if (word === '--build-only') continue;
    if (standsAlone[word]) given[standsAlone[word][0]] = standsAlone[word][1];
    else if (!takesValue[word]) faults.push(`${word} 不是可用的选项 / is not an option of npm start`);
    else if (rest[at + 1] === undefined || rest[at + 1].startsWith('--')) faults.push(`${word} 缺少值 / needs a value`);
    else given[takesValue[word]] = rest[(at += 1)];
  }
  const environment = completed(given, surroundings);
  faults.push(...faultsOf(environment));
  if (faults.length > 0) throw new Explained(`${faults.join('\n')}\n\n${helpText}`, 2);
  return { help: false, isBuildOnly, environment };
}

function completed(given, surroundings) {
  const first = (...values) => values.find((value) => value !== undefined && value !== '');
  // npm runs scripts in the package's folder; a relative path means the folder the person stands in.
  const standing = surroundings.INIT_CWD ?? process.cwd();
  const now = first(given.NOW, surroundings.NOW);
  const demo = first(given.DEMO, surroundings.DEMO);
  return {
    PORT: first(given.PORT, surroundings.PORT, '4300'),
    HOST: first(given.HOST, surroundings.HOST, '127.0.0.1'),
    DATA_DIR: resolve(standing, first(given.DATA_DIR, surroundings.DATA_DIR, join(root, '.data'))),
    ...(now === undefined ? {} : { NOW: inUtc(now) }),
    ...(demo === undefined ? {} : { DEMO: demo }),
  };
}

/** The server takes instants in UTC with whole seconds; anything else stays as it is and is found wrong below. */
function inUtc(text) {
  const at = moment.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? text : new Date(at).toISOString().replace(/\.\d+/, '');
}

function faultsOf({ PORT, NOW }) {
  const faults = [];
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) < 1 || Number(PORT) > 65535) {
    faults.push(`--port (PORT) 应为 1–65535 / must be a number from 1 to 65535, not "${PORT}".`);
  }
  if (NOW !== undefined && (!moment.test(NOW) || Number.isNaN(Date.parse(NOW)))) {
    faults.push(`--now (NOW) 应为时刻 / must be a moment such as 2026-12-01T01:00:00Z, not "${NOW}".`);
  }
  return faults;
}
