import { listTypesOf, type Matter, type MatterRequirement } from '@shuqiao/domain/licence/matter';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';

/** `null` stands for every element of a list. */
export type ClaimPath = readonly (string | null)[];

export interface CredentialQuery {
  readonly id: string;
  readonly format: 'dc+sd-jwt';
  readonly meta: { readonly vct_values: readonly string[] };
  readonly claims?: readonly { readonly path: ClaimPath }[];
}

/** The part of DCQL (OpenID4VP 1.0 §6) that our matters need. */
export interface DcqlQuery {
  readonly credentials: readonly CredentialQuery[];
  readonly credential_sets: readonly {
    readonly options: readonly (readonly string[])[];
    readonly required: boolean;
  }[];
}

type FindType = (code: string) => LicenceType | undefined;

/**
 * LIC-D1: what a matter needs and nothing else. The licence itself, not a stamped copy of it; each with its holder's
 * proof, which DCQL asks for by default.
 * @throws RangeError for a matter that names a type or an item that is not there
 */
export function toDcql({ requirements }: Pick<Matter, 'requirements'>, findType: FindType): DcqlQuery {
  const ids = requirements.map((requirement, at) => listTypesOf(requirement).map((_, or) => toId(at, or)));
  return {
    credentials: requirements.flatMap((requirement, at) =>
      listTypesOf(requirement).map((code, or) =>
        toCredentialQuery(toId(at, or), code, requirement, findType),
      ),
    ),
    credential_sets: requirements.map(({ optional = false }, at) => ({
      options: (ids[at] ?? []).map((id) => [id]),
      required: !optional,
    })),
  };
}

const toId = (requirement: number, alternative: number): string => `r${requirement + 1}_${alternative + 1}`;

function toCredentialQuery(
  id: string,
  code: string,
  { items }: MatterRequirement,
  findType: FindType,
): CredentialQuery {
  const type = findType(code);
  if (!type) throw new RangeError(`no licence type ${code}`);
  const claims = items.map((name) => ({ path: toPath(type, name) }));
  const meta = { vct_values: [toVct(code, type['x-version'])] };
  return { id, format: 'dc+sd-jwt', meta, ...(claims.length > 0 && { claims }) };
}

function toPath({ properties, title }: LicenceType, name: string): ClaimPath {
  const item = properties[name];
  if (!item) throw new RangeError(`${title} has no item ${name}`);
  return item.type === 'array' ? [name, null] : [name];
}
