import { type CompiledContract, compileContract } from '@shuqiao/domain/contract/compile-contract';
import { type DirectoryIndex, indexDirectory } from '@shuqiao/domain/directory-index';
import { DirectoryRefused, verifyDirectory } from '@shuqiao/protocol/directory/directory-token';
import type { Directory } from '@shuqiao/schemas/types/directory';
import type { JWK } from 'jose';
import { importSystems } from './import-systems.ts';
import type { KnownSystem } from './known-system.ts';
import { warmContracts } from './warm-contracts.ts';

export interface DirectoryView {
  index: DirectoryIndex;
  /** base64url SHA-256 of the document; also its ETag. */
  hash: string;
  contract(id: string): CompiledContract;
  /** Active systems with their imported keys, by `iss`. */
  systems: ReadonlyMap<string, KnownSystem>;
}

export interface DirectoryHolder {
  /** The last verified directory, expired or not: enough to know who asks, never to let them in. */
  held(): DirectoryView | undefined;
  /** The directory in force; undefined before the first one and after the grace period (fail closed). */
  current(): DirectoryView | undefined;
  etag(): string | undefined;
  expiresAtMs(): number | undefined;
  /**
   * Verifies and swaps in one step; nobody ever sees half a directory. False when it is not newer.
   * @throws DirectoryRefused
   */
  accept(bytes: Uint8Array, token: string): Promise<boolean>;
}

interface Options {
  trust: { issuer: string; keys: JWK[] };
  clock: () => number;
  /** The newest version ever in force here: a restart must not let an older one in. */
  notBelow?: number;
}

/** Holds the signed directory in memory: no request on the hot path ever asks the catalogue. */
export function directoryHolder({ trust, clock, notBelow = 0 }: Options): DirectoryHolder {
  let view: DirectoryView | undefined;
  let compiled = new Map<string, CompiledContract>();

  /** A contract version never changes, so what is compiled stays while its id is in the directory. */
  function compileAll(directory: Directory): Map<string, CompiledContract> {
    return new Map(
      directory.contracts.map(({ id, document }) => [id, compiled.get(id) ?? compileContract(document)]),
    );
  }

  function toView(directory: Directory, hash: string): DirectoryView {
    const contracts = compileAll(directory);
    const fresh = [...contracts].flatMap(([id, contract]) => (compiled.has(id) ? [] : [contract]));
    void warmContracts(fresh);
    const index = indexDirectory(directory);
    compiled = contracts;
    return {
      index,
      hash,
      systems: importSystems(index, view?.systems),
      contract: (id) => {
        const found = contracts.get(id);
        if (!found) throw new Error(`contract ${id} is not in the directory`);
        return found;
      },
    };
  }

  return {
    held: () => view,
    current: () => (view && clock() < view.index.expiresAtMs ? view : undefined),
    etag: () => (view ? `"${view.hash}"` : undefined),
    expiresAtMs: () => view?.index.expiresAtMs,
    async accept(bytes, token) {
      const claims = await verifyDirectory(token, bytes, trust);
      if (claims.n < Math.max(notBelow, view?.index.version ?? 0))
        throw new DirectoryRefused('an older directory than the one held');
      if (view?.hash === claims.h) return false;
      view = toView(JSON.parse(new TextDecoder().decode(bytes)), claims.h);
      return true;
    },
  };
}
