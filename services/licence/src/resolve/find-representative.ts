import { listTypesOf, type Matter } from '@shuqiao/domain/licence/matter';
import { Problem } from '@shuqiao/http/problem';
import { checkGuessing, recordWrongCode } from '../codes/one-time-code.ts';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { BUSINESS_LICENCE, IDENTITY_CARD } from './entry-types.ts';
import { type Holding, listHoldings } from './holdings.ts';

export interface Representative {
  /** Undefined where the matter needs the card and nobody said whose it is. */
  readonly code: string | undefined;
  readonly holdings: readonly Holding[];
}

/**
 * The identity card of a firm's legal representative, where the matter needs one beside the firm's licences. The
 * business licence has only a name: the number is given, and its card must bear that name. Nobody is looked up by
 * name. Undefined where no card is needed; throws `representative_mismatch`.
 */
export async function findRepresentative(
  deps: Pick<LicenceDeps, 'clock' | 'failures' | 'store'>,
  acting: Acting,
  matter: Matter,
  firm: readonly Holding[],
  code: string | undefined,
): Promise<Representative | undefined> {
  if (!needsCard(matter, firm)) return undefined;
  if (code === undefined) return { code, holdings: [] };
  const caller = `${acting.department} ${acting.actor}`;
  checkGuessing(caller, deps);
  const licence = firm.find((each) => each.licence.type === BUSINESS_LICENCE && isValid(each))?.licence;
  const holdings = await listHoldings(deps, code, [IDENTITY_CARD]);
  const isNamed = holdings.every((each) => each.licence.holderName === licence?.claims.KZ_FDDBR);
  if (!isNamed || holdings.length === 0) {
    recordWrongCode(caller, deps);
    throw new Problem('representative_mismatch');
  }
  return { code, holdings };
}

function needsCard({ requirements }: Matter, firm: readonly Holding[]): boolean {
  return requirements.some((requirement) => {
    const types = listTypesOf(requirement);
    return (
      types.includes(IDENTITY_CARD) &&
      !firm.some((each) => types.includes(each.licence.type) && isValid(each))
    );
  });
}

const isValid = ({ assessment }: Holding): boolean => assessment.outcome === 'valid';
