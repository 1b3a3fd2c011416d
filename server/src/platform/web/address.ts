import { isIPv6 } from 'node:net';

/**
 * A network address as limits count it: IPv4 whole, also where it comes as `::ffff:10.0.0.7`; of IPv6 the first 64 bits,
 * because whoever has a subnet has all of its addresses (RFC 4291 2.5.4).
 */
export function countedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
}

/** The eight groups of an IPv6 address without leading zeros, `::` written out (RFC 5952). */
function groupsOf(address: string): string[] {
  const [left = '', right] = address.toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const hidden = right === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(Math.max(0, hidden)).fill('0'), ...tail].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
}
