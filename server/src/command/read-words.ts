import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandFault } from './command-fault';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that carry a text, by name; those that stand alone are in the set. */
export interface Words {
  readonly texts: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

const commands = {
  'create-admin': {
    login: { type: 'string' },
    name: { type: 'string' },
    language: { type: 'string' },
    site: { type: 'string' },
    zone: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  'migrate status': {},
  'migrate up': {},
  'migrate down': { count: { type: 'string' }, yes: { type: 'boolean' } },
  'verify-audit': { anchor: { type: 'string' } },
  openapi: {},
  recurrence: { language: { type: 'string' } },
  demo: { renew: { type: 'boolean' } },
  'adopt-secret': { yes: { type: 'boolean' } },
} as const satisfies Readonly<Record<string, Options>>;

export type CommandName = keyof typeof commands;

/** @throws CommandFault that says which word is wrong and what is possible instead. */
export function readWords(args: readonly string[]): { readonly name: CommandName; readonly words: Words } {
  const { name, rest } = nameOf(args);
  const options: Options = commands[name];
  try {
    const { values } = parseArgs({ args: rest, options, strict: true, allowPositionals: false });
    const entries = Object.entries(values);
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return {
      name,
      words: {
        texts: Object.fromEntries(texts),
        flags: new Set(entries.flatMap(([key, v]) => (v === true ? key : []))),
      },
    };
  } catch (error) {
    throw new CommandFault(faultWords(name, error as NodeJS.ErrnoException, options), 2);
  }
}

/** A text that the command cannot do without. */
export function textOf(name: CommandName, { texts }: Words, option: string): string {
  const text = texts[option]?.trim() ?? '';
  if (text !== '') return text;
  throw new CommandFault(`${name} 缺少 --${option} / needs --${option} TEXT`, 2);
}

function nameOf(args: readonly string[]): { name: CommandName; rest: string[] } {
  const [first = '', second = ''] = args;
  if (isName(first)) return { name: first, rest: args.slice(1) };
  if (isName(`${first} ${second}`)) return { name: `${first} ${second}` as CommandName, rest: args.slice(2) };
  const alike = Object.keys(commands).filter((name) => name.startsWith(`${first} `));
  const asked = `${first} ${second}`.trim();
  const known = alike.length > 0 ? alike : Object.keys(commands);
  const said =
    first === '' ? '未给出命令 / no command was given' : `没有“${asked}”这个命令 / there is no command "${asked}"`;
  throw new CommandFault(`${said}. ${known.join(' · ')}\n--help 有说明 / --help explains them`, 2);
}

function isName(text: string): text is CommandName {
  return Object.hasOwn(commands, text);
}

function faultWords(name: CommandName, { code, message }: NodeJS.ErrnoException, options: Options): string {
  const quoted = (/'([^']*)'/.exec(message)?.[1] ?? '').split(' ')[0] ?? '';
  const names = Object.keys(options).map((option) => `--${option}`);
  const possible = names.length > 0 ? `可用 / possible: ${names.join(' ')}` : '此命令没有选项 / it takes none';
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `${name}: 多余的词“${quoted}” / the word "${quoted}" is one too many. ${possible}`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `${name}: 不认识的选项 ${quoted} / ${quoted} is not an option of ${name}. ${possible}`;
  return `${name}: ${quoted} 的值缺失或多余 / ${quoted} lacks its value, or has one and takes none. ${possible}`;
}
