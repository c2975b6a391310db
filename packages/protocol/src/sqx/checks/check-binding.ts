import type { Refusal } from '../refusal.ts';
import type { RequestContext } from './request-context.ts';

/** SQX-R27: the token was signed for this method, this URL and this resource, byte for byte. */
export function checkBinding({ payload, expected }: RequestContext): Refusal | undefined {
  const { method, baseUrl, rawTarget, resource } = expected;
  if (payload.htm !== method) return refuseBinding('method', 'htm', method, payload.htm);

  const url = baseUrl + rawTarget;
  if (payload.htu !== url) return refuseBinding('url', 'htu', url, payload.htu);

  if (resource === undefined || payload.resource_id === resource) return undefined;
  return refuseBinding('resource', 'resource_id', resource, payload.resource_id);
}

function refuseBinding(
  mismatch: 'method' | 'url' | 'resource',
  claim: string,
  expected: string,
  received: unknown,
): Refusal {
  return { code: 'request_mismatch', rule: 'SQX-R27', mismatch, claim, expected, received: String(received) };
}
