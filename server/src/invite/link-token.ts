import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is good for; one made for the one never opens the other. */
export type LinkPurpose = 'answer' | 'feed';

/** The thing a link opens and which generation of its links counts: a newer one makes older links worthless. */
export interface Linked {
  readonly id: string;
  readonly generation: number;
}

/**
 * A link's secret: the id in 16 bytes and an HMAC-SHA256 over purpose, id and generation, as base64url. It can be made
 * again from the server key at any time, so that no table holds it.
 */
export function makeToken(key: string, purpose: LinkPurpose, linked: Linked): string {
  return Buffer.concat([idBytes(linked.id), mac(key, purpose, linked)]).toString('base64url');
}

/** The id that a token claims to open; null for what cannot be a token. It proves nothing yet: ask `isTokenOf`. */
export function claimedId(token: string): string | null {
  if (!/^[A-Za-z0-9_-]{64}$/.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whether a token was made by us for this thing and purpose; takes as long for a near miss as for any other. */
export function isTokenOf(key: string, purpose: LinkPurpose, linked: Linked, token: string): boolean {
  const [given, made] = [Buffer.from(token), Buffer.from(makeToken(key, purpose, linked))];
  return given.length === made.length && timingSafeEqual(given, made);
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function mac(key: string, purpose: LinkPurpose, { id, generation }: Linked): Buffer {
  return createHmac('sha256', key).update(`fortnight:link:${purpose}:${id}:${generation}`).digest();
}
