import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { DirectoryHolder } from '@shuqiao/http/directory/directory-holder';
import type { LicenceAuthority } from '@shuqiao/schemas/types/licence-trust';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { allGrantedAuthorities, type IssuerAuthority } from '@shuqiao/storage/licence/issuer-authority';
import type { Store } from '@shuqiao/storage/store';
import type { JWK } from 'jose';
import type { IssuerSigners } from '../keys/issuer-signers.ts';
import { composeTrust, type TrustContent } from './compose-trust.ts';

interface Options {
  readonly issuer: string;
  readonly store: Store;
  readonly clock: () => number;
  readonly directory: DirectoryHolder;
  readonly signers: IssuerSigners;
  readonly statusPublic: JWK;
}

function toAuthority(row: IssuerAuthority): LicenceAuthority {
  const { id, department, type, area, legalBasis, validFrom, validTo, successor } = row;
  return { id, department, type, area, legalBasis, validFrom, validTo, successor };
}

/** Gathers what the trust document says from where it is kept. */
export function trustContentReader(options: Options): () => Promise<TrustContent> {
  const { issuer, store, clock, directory, signers, statusPublic } = options;
  const types = readLicenceTypes();

  return async function readContent() {
    const authorities = (await allGrantedAuthorities(store.read)).map(toAuthority);
    const issuerKeys = new Map<string, JWK>();
    for (const { department } of authorities) {
      issuerKeys.set(department, await signers.publicKeyOf(department));
    }
    const departments = directory.held()?.index.departments ?? new Map();
    const today = toLegalDate(clock());
    return composeTrust({
      issuer,
      types,
      authorities,
      departments,
      issuerKeys,
      statusKey: statusPublic,
      today,
    });
  };
}
