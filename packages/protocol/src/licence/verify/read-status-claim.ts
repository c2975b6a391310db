import { isJsonObject } from '../../sqx/strict-json-text.ts';

/** V9, LIC-S9: the place in a status list; undefined for anything but `{status_list: {idx, uri}}`. */
export function readStatusClaim(status: unknown): { uri: string; idx: number } | undefined {
  const place = isJsonObject(status) ? status.status_list : undefined;
  if (!isJsonObject(place)) return undefined;
  const { idx, uri } = place;
  const isIndex = Number.isSafeInteger(idx) && Number(idx) >= 0 && !Object.is(idx, -0);
  return isIndex && typeof uri === 'string' ? { uri, idx: Number(idx) } : undefined;
}
