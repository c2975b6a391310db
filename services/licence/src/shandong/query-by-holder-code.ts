import { toNumberForm } from '@shuqiao/storage/licence/number-form';
import { listHoldings } from '../resolve/holdings.ts';
import { getPermission, type ShandongCall, takeHolding } from './look-up.ts';
import { findText, getAllowedType, getHolderCode, getText } from './parameters.ts';
import { toItems } from './to-items.ts';

/** By the holder and, where they have several licences of the type, the number of one. */
export async function queryCertInfoByHolderCode(call: ShandongCall): Promise<object> {
  const { account, data, deps } = call;
  const holderCode = getHolderCode(data);
  const type = getAllowedType(deps, account, getText(data, 'certTypeCode'));
  const number = findText(data, 'certNo');
  const permission = await getPermission(call, type);
  const find = async () => {
    const held = await listHoldings(deps, holderCode, [type['x-licenceType']]);
    const isAsked = (form: string) => number === undefined || toNumberForm(form) === toNumberForm(number);
    return held.filter(({ licence }) => isAsked(licence.number));
  };
  const { licence } = await takeHolding(call, permission, holderCode, find);
  return toItems(licence, permission);
}
