import type { DirectoryKey, PublicJwk } from '@shuqiao/schemas/types/directory';
import type { SystemKey } from '@shuqiao/storage/catalogue/system-key';
import { toInstant, toInstantOrNull } from './instant.ts';
import { toNotBeforeMs } from './to-key.ts';

/** A key that was revoked before anybody approved it never was one. */
export function toDirectoryKeys(key: SystemKey): DirectoryKey[] {
  const notBeforeMs = toNotBeforeMs(key);
  if (notBeforeMs === null) return [];
  return [
    {
      kid: key.kid,
      alg: key.alg,
      jwk: key.jwk as PublicJwk,
      notBefore: toInstant(notBeforeMs),
      notAfter: toInstantOrNull(key.notAfterMs),
      revokedAt: toInstantOrNull(key.revokedAtMs),
    },
  ];
}
