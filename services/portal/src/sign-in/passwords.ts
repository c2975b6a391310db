import { randomUUID } from 'node:crypto';
import { type Algorithm, hash, verify } from '@node-rs/argon2';

export interface Passwords {
  hash(password: string): Promise<string>;
  /** @param passwordHash null where there is no such account, or no password: never right, but as slow. */
  isRight(passwordHash: string | null, password: string): Promise<boolean>;
}

/** Argon2id, by its number: an ambient enum cannot be read from isolated modules. */
const ARGON2ID = 2 satisfies Algorithm.Argon2id;

/** OWASP's first choice: 19 MiB, two passes, one lane. */
const options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on two keyboards is one password (NIST SP 800-63B §3.1.1.2). */
const normalise = (password: string): string => password.normalize('NFKC');

export async function openPasswords(): Promise<Passwords> {
  const hashPassword = (password: string) => hash(normalise(password), options);
  const decoy = await hashPassword(randomUUID());

  return {
    hash: hashPassword,
    async isRight(passwordHash, password) {
      const right = await verify(passwordHash ?? decoy, normalise(password));
      return right && passwordHash !== null;
    },
  };
}
