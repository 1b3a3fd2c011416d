import { argon2id, hash, verify } from 'argon2';

/** Memory in KiB and passes of argon2id. */
const costs: Readonly<Record<'full' | 'least', { readonly memoryCost: number; readonly timeCost: number }>> = {
  /** What OWASP's password storage cheat sheet names first. */
  full: { memoryCost: 19_456, timeCost: 2 },
  /** For tests, which make many accounts and have nothing to protect: the least that argon2 takes. */
  least: { memoryCost: 1024, timeCost: 2 },
};

let cost = costs.full;

/** What verifying is done against when nobody has that name, so that it takes as long as for somebody. */
let decoy: Promise<string> | undefined;

/** From now on hashing costs that much in this process. */
export function setHashingCost(name: keyof typeof costs): void {
  cost = costs[name];
  decoy = undefined;
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), { type: argon2id, parallelism: 1, ...cost });
}

/** Whether the password belongs to the hash; for no hash it is false, after the same work. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return isRight && passwordHash !== undefined;
}
