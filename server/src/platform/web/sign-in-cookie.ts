import { Injectable, Logger } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import { Config } from '../config';
import { SupportPool } from '../database';
import { machineTime } from '../system-clock';
import type { Tx } from '../transaction';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    signInGeneration: number;
    /** What the owner sees in the list of signed-in browsers. */
    userAgent: string;
    address: string | null;
    signedInMs: number;
  }
}

export const signInCookieName = 'fortnight.sid';
const day = 24 * 60 * 60 * 1000;
const touchEveryMs = 10 * 60 * 1000;

/** A rolling sign-in would be written on every request; once in ten minutes is as good for one that lasts days. */
class SeldomTouchedStore extends connectPgSimple(session) {
  private readonly touchedAt = new Map<string, number>();

  override touch(sid: string, data: session.SessionData, callback?: () => void): void {
    const now = machineTime();
    if (now - (this.touchedAt.get(sid) ?? 0) < touchEveryMs) {
      callback?.();
      return;
    }
    if (this.touchedAt.size > 10_000) this.touchedAt.clear();
    this.touchedAt.set(sid, now);
    super.touch(sid, data, callback);
  }
}

/** The sign-in of a browser (its HTTP session): a cookie with a random id, the rest in the table `http_session`. Machine time. */
@Injectable()
export class SignInCookie {
  readonly middleware: RequestHandler;
  private readonly store: SeldomTouchedStore;

  constructor(pool: SupportPool, config: Config) {
    this.store = new SeldomTouchedStore({
      pool,
      tableName: 'http_session',
      ttl: day / 1000,
      errorLog: (...words: unknown[]) => new Logger('SignIns').warn(words.map(String).join(' ')),
    });
    this.middleware = session({
      name: signInCookieName,
      secret: config.secret,
      store: this.store,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure: config.isBehindTls ? 'auto' : false, path: '/' },
    });
  }

  onApplicationShutdown(): void {
    this.store.close();
  }
}

/** The account that signs in, and the generation that ends its older sign-ins when it rises. */
export interface SigningIn {
  readonly accountId: string;
  readonly signInGeneration: number;
  /** Days, renewed by use; without them until the browser closes, one day at most. */
  readonly stayDays: number | null;
}

/** Signs in under a new id, so that an id planted before signing in is worth nothing. */
export async function signIn(request: Request, { accountId, signInGeneration, stayDays }: SigningIn): Promise<void> {
  await done((callback) => request.session.regenerate(callback));
  const fresh = request.session;
  fresh.accountId = accountId;
  fresh.signInGeneration = signInGeneration;
  fresh.userAgent = (request.get('user-agent') ?? '').slice(0, 300);
  fresh.address = request.ip ?? null;
  fresh.signedInMs = machineTime();
  if (stayDays !== null) fresh.cookie.maxAge = stayDays * day;
  await done((callback) => fresh.save(callback));
}

/** Whether this browser stays signed in after it closes. */
export function staysSignedIn(request: Request): boolean {
  return request.session.cookie.originalMaxAge !== null;
}

/** Signs this browser out. */
export async function signOut(request: Request): Promise<void> {
  await done((callback) => request.session.destroy(callback));
  request.res?.clearCookie(signInCookieName);
}

/** Ends every sign-in of an account, for example when its password changes; in the caller's transaction. */
export async function endAllSignIns(tx: Pick<Tx, 'execute'>, accountId: string): Promise<void> {
  await tx.execute(`DELETE FROM http_session WHERE sess->>'accountId' = $1`, [accountId]);
}

function done(work: (callback: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error instanceof Error ? error : new Error(String(error))) : resolve()));
  });
}
