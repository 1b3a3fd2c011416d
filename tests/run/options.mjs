import { Explained } from '../../server/launch/problem.mjs';
import { groups, suiteNames } from './suites.mjs';

const helpText = `npm test -- [options]

  --only a,b     run only these suites: ${suiteNames.join(', ')}
                 (${Object.entries(groups)
                   .map(([name, members]) => `${name} means ${members.join(', ')}`)
                   .join('; ')})
  --grep TEXT    run only the tests whose name matches
  --one-by-one   one suite at a time instead of two
  --help         this text`;

/** Reads the command line of `npm test`. */
export function readTestOptions(args) {
  const options = { only: suiteNames, grep: undefined, atOnce: 2, help: undefined };
  const words = args.flatMap((word) => word.split(/=(.*)/s).filter((part) => part !== ''));
  while (words.length > 0) {
    const word = words.shift();
    if (word === '--help' || word === '-h') options.help = helpText;
    else if (word === '--only') options.only = chosen(words.shift() ?? '');
    else if (word === '--grep') options.grep = words.shift();
    else if (word === '--one-by-one') options.atOnce = 1;
    else throw new Explained(`${word} is not an option of npm test.\n\n${helpText}`, 2);
  }
  return options;
}

function chosen(list) {
  const names = list.split(',').flatMap((name) => groups[name] ?? [name]);
  const unknown = names.filter((name) => !suiteNames.includes(name));
  if (unknown.length > 0) throw new Explained(`No suite is called ${unknown.join(', ')}.\n\n${helpText}`, 2);
  return suiteNames.filter((name) => names.includes(name));
}
