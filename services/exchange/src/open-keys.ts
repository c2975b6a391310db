import { createPrivateKey } from 'node:crypto';
import type { DataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey, type PrivateJwk, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import type { SigningKey } from '@shuqiao/protocol/sqx/sign';
import type { JWK } from 'jose';

export interface ExchangeKeys {
  /** Signs answers. */
  answers: SigningKey;
  answersPublic: JWK;
  /** Ed25519, signs checkpoints. */
  log: PrivateJwk;
  /** The catalogue's key, pinned. */
  directoryPublic: JWK;
  personsPublic: JWK;
  serviceToken: string;
  tag: Buffer;
  subject: Buffer;
  idem: Buffer;
}

const toBytes = (secret: string): Buffer => Buffer.from(secret, 'base64url');

/** Keys and secrets of the data folder; what is missing is made, readable by its owner only. */
export async function openKeys(dataDir: DataDir): Promise<ExchangeKeys> {
  const gateway = await loadOrCreateKey(dataDir.keyFile('gateway.jwk'), 'ES256');
  const secret = (name: string): Promise<string> => loadOrCreateSecret(dataDir.keyFile(name));
  return {
    answers: {
      kid: gateway.kid,
      alg: 'ES256',
      key: createPrivateKey({ key: { ...gateway }, format: 'jwk' }),
    },
    answersPublic: toPublicJwk(gateway),
    log: await loadOrCreateKey(dataDir.keyFile('log.jwk'), 'Ed25519'),
    directoryPublic: toPublicJwk(await loadOrCreateKey(dataDir.keyFile('directory.jwk'), 'ES256')),
    personsPublic: toPublicJwk(await loadOrCreateKey(dataDir.keyFile('persons.jwk'), 'ES256')),
    serviceToken: await secret('service-token'),
    tag: toBytes(await secret('tag.key')),
    subject: toBytes(await secret('subject.key')),
    idem: toBytes(await secret('idem.key')),
  };
}
