import { createPrivateKey } from 'node:crypto';
import type { DataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey, type PrivateJwk, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import { loadOrCreateSecret } from '@shuqiao/http/load-or-create-secret';
import type { LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { createNodeSigner } from '@shuqiao/protocol/licence/crypto/node-crypto';
import type { SigningKey } from '@shuqiao/protocol/sqx/sign';
import type { JWK } from 'jose';

export interface LicenceKeys {
  /** Signs answers and receipts: the gateway's key, which clients pin. */
  readonly answers: SigningKey;
  readonly receiptSigner: LicenceSigner;
  readonly statusSigner: LicenceSigner;
  readonly statusPublic: JWK;
  readonly directoryPublic: JWK;
  readonly personsPublic: JWK;
  readonly serviceToken: string;
  readonly walletSigner: LicenceSigner;
  readonly walletPublic: JWK;
  /** What the secrets of Shandong accounts are derived from. */
  readonly shandong: Buffer;
  /** Key of the pseudonyms of holders. */
  readonly holder: Buffer;
}

function toSigningKey(jwk: PrivateJwk): SigningKey {
  return { kid: jwk.kid, alg: jwk.alg, key: createPrivateKey({ key: { ...jwk }, format: 'jwk' }) };
}

/** Keys and secrets of the data folder; what is missing is made, readable by its owner only. */
export async function openLicenceKeys({ keyFile }: DataDir): Promise<LicenceKeys> {
  const answers = toSigningKey(await loadOrCreateKey(keyFile('gateway.jwk'), 'ES256'));
  const status = await loadOrCreateKey(keyFile('licence-status.jwk'), 'ES256');
  const wallet = await loadOrCreateKey(keyFile('wallet.jwk'), 'ES256');
  return {
    answers,
    receiptSigner: createNodeSigner(answers),
    statusSigner: createNodeSigner(toSigningKey(status)),
    statusPublic: toPublicJwk(status),
    directoryPublic: toPublicJwk(await loadOrCreateKey(keyFile('directory.jwk'), 'ES256')),
    personsPublic: toPublicJwk(await loadOrCreateKey(keyFile('persons.jwk'), 'ES256')),
    serviceToken: await loadOrCreateSecret(keyFile('service-token')),
    walletSigner: createNodeSigner(toSigningKey(wallet)),
    walletPublic: toPublicJwk(wallet),
    shandong: Buffer.from(await loadOrCreateSecret(keyFile('shandong.key')), 'base64url'),
    holder: Buffer.from(await loadOrCreateSecret(keyFile('holder.key')), 'base64url'),
  };
}
