export type StatusCode = 'revoked' | 'suspended' | 'transferred' | 'status_unknown';

const meanings: readonly (StatusCode | undefined)[] = [undefined, 'revoked', 'suspended', 'transferred'];

/** LIC §3.2: what a value of the list says; undefined = nothing against the licence. */
export function statusMeaning(value: number): StatusCode | undefined {
  return value in meanings ? meanings[value] : 'status_unknown';
}
