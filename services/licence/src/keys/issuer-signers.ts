import { createPrivateKey } from 'node:crypto';
import type { DataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import type { LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { createNodeSigner } from '@shuqiao/protocol/licence/crypto/node-crypto';
import type { JWK } from 'jose';

interface IssuerKey {
  readonly signer: LicenceSigner;
  readonly publicJwk: JWK;
}

export interface IssuerSigners {
  signerOf(department: string): Promise<LicenceSigner>;
  publicKeyOf(department: string): Promise<JWK>;
}

/** 颁发机构 sign with keys that the platform keeps for them, one each. */
export function issuerSigners({ keyFile }: Pick<DataDir, 'keyFile'>): IssuerSigners {
  const held = new Map<string, Promise<IssuerKey>>();

  async function open(department: string): Promise<IssuerKey> {
    const jwk = await loadOrCreateKey(keyFile(`licence-${department}.jwk`), 'ES256');
    const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    return {
      signer: createNodeSigner({ kid: jwk.kid, alg: jwk.alg, key }),
      publicJwk: toPublicJwk(jwk),
    };
  }

  function keyOf(department: string): Promise<IssuerKey> {
    const known = held.get(department);
    if (known) return known;
    const opened = open(department);
    held.set(department, opened);
    opened.catch(() => held.delete(department));
    return opened;
  }

  return {
    signerOf: async (department) => (await keyOf(department)).signer,
    publicKeyOf: async (department) => (await keyOf(department)).publicJwk,
  };
}
