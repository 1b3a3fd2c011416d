import type { Mailbox } from './itip';

/** Name and address of a sender as the configuration writes it: `Fortnight <training@example.test>` or the bare address. */
export function mailboxOf(from: string): Mailbox {
  const named = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(from);
  return named ? { name: named[1] ?? '', address: named[2] ?? '' } : { name: '', address: from.trim() };
}
