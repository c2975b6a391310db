import type { Claims } from '@shuqiao/domain/licence/licence-claims';
import { isJsonObject, readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import { toNumberForm } from '@shuqiao/storage/licence/number-form';
import { listHoldings } from '../resolve/holdings.ts';
import { getPermission, type ShandongCall, takeHolding } from './look-up.ts';
import { type Data, findText, getAllowedType, getText } from './parameters.ts';
import { ShandongRefusal } from './refusal.ts';

/** Names of the old interface and ours; every other field is named as the item is. */
const itemOf: Readonly<Record<string, string>> = { holderCode: 'CZZTDM', holder: 'CZZT', certNo: 'ZZBH' };
const CERT_DATA_DEPTH = 2;

/** Yes or no to each field, and never the item itself: 一致 '1', 不一致 '0', as in 核验 resources. */
export async function verifyCertInfo(call: ShandongCall): Promise<object> {
  const { account, data, deps } = call;
  const type = getAllowedType(deps, account, getText(data, 'certTypeCode'));
  const fields = readFields(data.certData);
  const holderCode = getText(fields, 'holderCode');
  const number = findText(fields, 'certNo');
  const permission = await getPermission(call, type);
  const compared = listCompared(fields, permission.items);
  const find = async () => {
    const held = await listHoldings(deps, holderCode, [type['x-licenceType']]);
    return held.filter(({ licence }) => number === undefined || isSame(licence.number, number));
  };
  const { licence } = await takeHolding(call, permission, holderCode, find);
  const results = compared.map(([name, value]) => [name, compare(licence.claims, name, value)] as const);
  return {
    result: results.every(([, answer]) => answer === '1') ? '1' : '0',
    fields: Object.fromEntries(results),
  };
}

/** Clients send it as an object or as JSON in a string. */
function readFields(certData: unknown): Data {
  if (certData === undefined || certData === null || certData === '')
    throw new ShandongRefusal(12, 'certData');
  if (isJsonObject(certData)) return certData;
  const read = typeof certData === 'string' ? readStrictJson(certData, CERT_DATA_DEPTH) : undefined;
  if (!read || 'flaw' in read || !isJsonObject(read.value)) throw new ShandongRefusal(102, 'certData');
  return read.value;
}

/** What the matter does not need is not even compared: it could be guessed (LIC-D1). */
function listCompared(fields: Data, items: readonly string[]): [string, string][] {
  return Object.keys(fields).flatMap((name) => {
    const value = findText(fields, name);
    if (value === undefined) return [];
    const item = itemOf[name] ?? name;
    if (name !== 'holderCode' && name !== 'certNo' && !items.includes(item)) {
      throw new ShandongRefusal(102, 'certData 含该事项不需要的信息项');
    }
    return [[name, value]];
  });
}

function compare(claims: Claims, name: string, value: string): '1' | '0' {
  const item = claims[itemOf[name] ?? name];
  return typeof item === 'string' && isSame(item, value) ? '1' : '0';
}

const isSame = (a: string, b: string): boolean => toNumberForm(a) === toNumberForm(b);
