import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Refused } from '../refused';
import { machineTime } from '../system-clock';
import { countedAddress } from './address';

const limitMetadata = 'fortnight:limits';

/** At most `times` calls in `minutes` for each value of `key`. Null means: this call does not count. */
export interface Limit {
  readonly key: (request: Request) => string | null;
  readonly times: number;
  readonly minutes: number;
}

/** The caller's network address, as a limit's key. An office shares one: be generous. */
export function byAddress(request: Request): string {
  return countedAddress(request.ip ?? '');
}

/**
 * Limits how often a route may be called, by any of the limits; 429 with Retry-After beyond it. They count in their order
 * up to the first that refuses: put the address before what a stranger can make up.
 */
export function Limited(...limits: readonly Limit[]): MethodDecorator {
  return SetMetadata(limitMetadata, limits);
}

/** The limits of a controller's method. */
export function limitsOf(handler: object): readonly Limit[] {
  return (Reflect.getMetadata(limitMetadata, handler) ?? []) as readonly Limit[];
}

/** More than so many keys at once are no office and no company: the oldest are forgotten. */
const mostKeys = 50_000;

/** Counts in fixed windows of machine time, in the memory of this process. */
export class WindowCounter {
  private readonly windows = new Map<string, { endsAt: number; count: number }>();

  constructor(
    private readonly times: number,
    private readonly minutes: number,
    private readonly now: () => number = machineTime,
  ) {}

  /** Counts one call. @returns seconds to wait, 0 when the call is within the limit. */
  count(key: string): number {
    const now = this.now();
    const known = this.windows.get(key);
    const window = known && known.endsAt > now ? known : { endsAt: now + this.minutes * 60_000, count: 0 };
    if (!known && this.windows.size >= mostKeys) this.forgetSome(now);
    this.windows.set(key, window);
    window.count += 1;
    return window.count <= this.times ? 0 : Math.ceil((window.endsAt - now) / 1000);
  }

  /** Keys stand in the order in which they came first; a tenth goes at once, so that a flood does not look through all. */
  private forgetSome(now: number): void {
    for (const [key, { endsAt }] of this.windows) {
      if (endsAt > now && this.windows.size < mostKeys * 0.9) return;
      this.windows.delete(key);
    }
  }
}

@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly counters = new Map<Limit, WindowCounter>();

  canActivate(context: ExecutionContext): boolean {
    const limits = limitsOf(context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    for (const limit of limits) {
      const key = limit.key(request);
      if (key !== null) ensureWithin(this.counterOf(limit).count(key));
    }
    return true;
  }

  private counterOf(limit: Limit): WindowCounter {
    const counter = this.counters.get(limit) ?? new WindowCounter(limit.times, limit.minutes);
    this.counters.set(limit, counter);
    return counter;
  }
}

function ensureWithin(waitSeconds: number): void {
  if (waitSeconds > 0) throw tooMany(waitSeconds);
}

/** The refusal for too many tries, for use cases that count by themselves. */
export function tooMany(waitSeconds: number): Refused {
  return new Refused('too-many-requests', { minutes: Math.ceil(waitSeconds / 60) }, [], waitSeconds);
}
