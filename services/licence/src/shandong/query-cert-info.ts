import { findLicence } from '@shuqiao/storage/licence/licence';
import { listHoldings } from '../resolve/holdings.ts';
import { getPermission, type ShandongCall, takeHolding } from './look-up.ts';
import { getAllowedType, getIdentifier } from './parameters.ts';
import { ShandongRefusal } from './refusal.ts';
import { toItems } from './to-items.ts';

/** By 证照标识. A licence that was changed since is asked for by its new identifier. */
export async function queryCertInfo(call: ShandongCall): Promise<object> {
  const { account, data, deps } = call;
  const { identifier, type: code } = getIdentifier(data);
  const permission = await getPermission(call, getAllowedType(deps, account, code));
  const licence = await findLicence(deps.store.read, identifier);
  if (!licence) throw new ShandongRefusal(10);
  const find = async () => {
    const held = await listHoldings(deps, licence.holderCode, [code]);
    return held.filter((each) => each.licence.base === licence.base).map((each) => asAsked(each, identifier));
  };
  const holding = await takeHolding(call, permission, licence.holderCode, find);
  return toItems(holding.licence, permission);
}

type Held = Awaited<ReturnType<typeof listHoldings>>[number];

function asAsked(holding: Held, identifier: string): Held {
  if (holding.licence.zzbs === identifier) return holding;
  return { ...holding, assessment: { outcome: 'invalid', code: 'superseded' } };
}
