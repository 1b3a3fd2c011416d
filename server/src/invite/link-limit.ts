import type { Request } from 'express';

/** A signed link as a limit's key; null where the route has none. */
export function byToken(request: Request): string | null {
  const { token } = request.params;
  return typeof token === 'string' ? token : null;
}
