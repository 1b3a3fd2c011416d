import { argon2id, hash, verify } from 'argon2';

/** argon2id with the memory and passes that OWASP's password storage cheat sheet names first. */
const options: { type: typeof argon2id; memoryCost: number; timeCost: number; parallelism: number } = {
  type: argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** For tests, which make many accounts and have nothing to protect: the least that argon2 takes. */
export function hashQuickly(): void {
  Object.assign(options, { memoryCost: 1024, timeCost: 2 });
}

/** What verifying is done against when nobody has that name, so that it takes as long as for somebody. */
let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), options);
}

/** Whether the password belongs to the hash; for no hash it is false, after the same work. */
export async function isPasswordOf(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return isRight && passwordHash !== undefined;
}
