import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { onTestFinished } from 'vitest';
import type { ClientOptions } from '../client-options.ts';
import { createClient } from '../create-client.ts';
import { type GatewayDoubleOptions, startGatewayDouble } from './gateway-double.ts';

export const system = 'wh-test-01';
export const key = generateKey('ES256');
export const contract = 'urn:shuqiao:contract:102001-000001@1.0.0';

export const asked = {
  resource: '102001/000001',
  contract,
  grant: 'G-1',
  purpose: 'P-1',
  legalBasis: 'LB-1',
  body: { TYSHXYDM: '91371000MA00000000' },
};
export const delivered = { resource: '102001/000001', contract, channel: 'CH-1' };
export const oneRecord = () => ({ body: { records: [{ QYMC: '某企业' }], next: null }, records: 1 });

/** A client and its peer for one test. */
export async function connect(gateway: Partial<GatewayDoubleOptions> = {}, own: Partial<ClientOptions> = {}) {
  const double = await startGatewayDouble({ system, key, answer: oneRecord, ...gateway });
  onTestFinished(double.close);
  const { baseUrl, gatewayKeys } = double;
  const client = createClient({ system, key, baseUrl, gatewayKeys, ...own });
  return { client, double };
}
