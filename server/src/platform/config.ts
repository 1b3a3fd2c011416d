import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { epochMsOf } from '@fortnight/shared/time/instant';
import * as z from 'zod/mini';
import { adviceFor, isLoopback, wrongCombinations } from './config-check';

const yes = ['1', 'true', 'yes'];
const no = ['0', 'false', 'no', ''];
const flag = z.pipe(
  z
    .string()
    .check(z.refine((text) => [...yes, ...no].includes(text.toLowerCase()), 'use true or false / 请填 true 或 false')),
  z.transform((text) => yes.includes(text.toLowerCase())),
);

function urlWith(...protocols: string[]) {
  const words = `use a URL that begins with ${protocols.join(' or ')} / 请填以 ${protocols.join(' 或 ')} 开头的地址`;
  return z
    .string()
    .check(z.refine((text) => URL.canParse(text) && protocols.some((protocol) => text.startsWith(protocol)), words));
}

const portText = z.pipe(
  z
    .string()
    .check(z.refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, 'use 0 to 65535 / 请填 0 到 65535')),
  z.transform(Number),
);

const mostHops = 9;
const hopsWords = `say how many proxies stand in front, 0 to ${mostHops} / 请填前面有几层反向代理，0 到 ${mostHops}`;
/** `true` stands for one, as most have it. */
const hops = z.pipe(
  z.string().check(z.refine((text) => [...yes, ...no, ...'23456789'].includes(text.toLowerCase()), hopsWords)),
  z.transform((text) => (yes.includes(text.toLowerCase()) ? 1 : no.includes(text.toLowerCase()) ? 0 : Number(text))),
);

const originWords =
  'use the address alone, without a path or a password, such as https://training.example.com / 只填地址，不带路径和密码';

/** A web address where the application is the root of its host: its cookies and links know no other place. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return true; // Found wrong by the check before.
  const { pathname, search, hash, username, password } = new URL(text);
  return /^\/*$/.test(pathname) && [search, hash, username, password].every((part) => part === '');
}

const instantWords = 'use an instant in UTC such as 2026-12-01T01:00:00Z / 请填 UTC 时刻，例：2026-12-01T01:00:00Z';

/** The environment as people set it; whatever is missing has a sound default for a machine of one's own. */
const environment = z.object({
  PORT: z._default(portText, 4300),
  HOST: z._default(z.string().check(z.minLength(1, 'name an address / 请填监听地址')), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1, 'name a folder / 请填目录')), '.data'),
  DATABASE_URL: z.optional(urlWith('postgres://', 'postgresql://')),
  APP_DATABASE_URL: z.optional(urlWith('postgres://', 'postgresql://')),
  SMTP_URL: z.optional(urlWith('smtp://', 'smtps://')),
  MAIL_FROM: z._default(
    z.string().check(z.regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'use a mail address / 请填邮箱地址')),
    'Fortnight <fortnight@localhost>',
  ),
  PUBLIC_URL: z.optional(urlWith('http://', 'https://').check(z.refine(isOrigin, originWords))),
  SECRET: z.optional(z.string().check(z.minLength(32, 'use at least 32 characters / 至少 32 个字符'))),
  DEMO: z.optional(flag),
  NOW: z.optional(z.string().check(z.refine(isInstant, instantWords))),
  LOG_LEVEL: z._default(
    z.enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'use trace, debug, info, warn, error, fatal or silent / 日志级别不对',
    ),
    'info',
  ),
  NODE_ENV: z._default(
    z.enum(['production', 'development', 'test'], 'use production, development or test'),
    'production',
  ),
  TRUST_PROXY: z._default(hops, 0),
});

/** The environment is wrong; the message lists every fault, one a line. */
export class WrongConfiguration extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`配置有误 / Wrong configuration:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'WrongConfiguration';
  }
}

/** What the process was told by its environment, validated. Inject it by this class. */
export class Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: the embedded database is used. */
  readonly externalDatabaseUrl: string | null;
  /** A role that somebody made for the application; null: one is made where that is allowed. */
  readonly appDatabaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Address that links in mails carry, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether an empty database is filled with the demo company. */
  readonly demo: boolean;
  /** What was said about it; null: nothing, and `demo` follows from the address and the database. */
  readonly demoAsked: boolean | null;
  readonly startsAt: string | undefined;
  readonly logLevel: string;
  readonly isProduction: boolean;
  /** How many proxies in front are believed what they say of the caller (X-Forwarded-*); 0: none. */
  readonly proxyHops: number;
  /** What had better be otherwise, in words for whoever starts it. */
  readonly advice: readonly string[];
  /** Set once the database runs: its owner's while tables are made, then the application's. */
  databaseUrl = '';
  /** Signs cookies and links; set once the data folder is there unless the environment says it. */
  secret: string;

  /** @throws WrongConfiguration with every fault at once. */
  constructor(env: Readonly<Record<string, string | undefined>>) {
    const given = readEnvironment(env);
    this.port = given.PORT;
    this.host = given.HOST;
    this.dataDir = resolve(given.DATA_DIR);
    this.externalDatabaseUrl = given.DATABASE_URL ?? null;
    this.appDatabaseUrl = given.APP_DATABASE_URL ?? null;
    this.smtpUrl = given.SMTP_URL ?? null;
    this.mailFrom = given.MAIL_FROM;
    this.publicUrl = (given.PUBLIC_URL ?? `http://${nameOf(given.HOST)}:${given.PORT}`).replace(/\/+$/, '');
    this.demoAsked = given.DEMO ?? null;
    this.demo = given.DEMO ?? (isLoopback(given.HOST) && given.DATABASE_URL === undefined);
    this.startsAt = given.NOW;
    this.logLevel = given.LOG_LEVEL;
    this.isProduction = given.NODE_ENV === 'production';
    this.proxyHops = given.TRUST_PROXY;
    this.secret = given.SECRET ?? '';
    this.advice = adviceFor(given, this.publicUrl, !isLoopback(given.HOST));
  }

  /** Whether people reach this server through TLS, and so may be held to it. */
  get isBehindTls(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

function readEnvironment(env: Readonly<Record<string, string | undefined>>): z.output<typeof environment> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const outcome = z.safeParse(environment, set);
  if (outcome.success) {
    const faults = wrongCombinations(outcome.data);
    if (faults.length === 0) return outcome.data;
    throw new WrongConfiguration(faults);
  }
  throw new WrongConfiguration(
    outcome.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      // A secret that is too short is still a secret: its value is not repeated.
      const shown = name === 'SECRET' || name.endsWith('_URL') ? '' : ` (${name}=${String(set[name])})`;
      return `${name}: ${message}${shown}`;
    }),
  );
}

/** How people reach a listening address: the wildcards stand for all of this machine's names. */
function nameOf(host: string): string {
  if (isLoopback(host)) return 'localhost';
  return ['0.0.0.0', '::'].includes(host) ? hostname() : host;
}

function isInstant(text: string): boolean {
  try {
    return Number.isFinite(epochMsOf(text));
  } catch {
    return false;
  }
}
