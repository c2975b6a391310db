import { describe, expect, test } from 'vitest';
import { type DeliveryAsk, decideDelivery } from './decide-delivery.ts';
import { indexDirectory } from './directory-index.ts';
import {
  COMMERCE,
  POLICE,
  sampleChannel,
  sampleContract,
  sampleDirectory,
  sampleResource,
  sampleSystem,
} from './testing/sample-directory.ts';

const ASK: DeliveryAsk = {
  system: 'commerce-core',
  resource: '102001/000001',
  contract: 'urn:shuqiao:contract:102001-000001@1.0.0',
  channel: 'CH-0001',
};

function decide(ask: Partial<DeliveryAsk> = {}, directory: Parameters<typeof sampleDirectory>[0] = {}) {
  return decideDelivery(indexDirectory(sampleDirectory(directory)), { ...ASK, ...ask });
}

describe('a delivery', () => {
  test("is accepted on a live channel of the system's department for the resource", () => {
    expect(decide()).toMatchObject({
      allow: { channel: { id: 'CH-0001' }, resource: { code: ASK.resource } },
    });
  });

  test('is accepted for a resource that only its provider may see', () => {
    const resources = [sampleResource({ visibleTo: [] })];
    expect(decide({}, { resources })).toHaveProperty('allow');
  });

  test('to an unknown or withdrawn resource is refused', () => {
    const withdrawn = sampleResource({ state: 'withdrawn' });
    expect(decide({ resource: '102001/000099' })).toMatchObject({ refuse: { code: 'resource_unknown' } });
    expect(decide({}, { resources: [withdrawn] })).toMatchObject({ refuse: { code: 'resource_unknown' } });
  });

  test('under a retired contract is refused', () => {
    const contracts = [sampleContract({ state: 'retired' })];
    expect(decide({}, { contracts })).toMatchObject({
      refuse: { code: 'contract_unknown', activeVersions: [] },
    });
  });

  test.each([
    ['none', { channel: 'CH-9' }, {}],
    ['none', { channel: '__proto__' }, {}],
    ['none', { system: 'nobody' }, {}],
    ['none', {}, { channels: [sampleChannel({ department: POLICE })] }],
    ['none', { system: 'tax-core' }, {}],
    ['other_resource', {}, { channels: [sampleChannel({ resource: '102001/000002' })] }],
    ['stopped', {}, { channels: [sampleChannel({ state: 'stopped' })] }],
    [
      'system_inactive',
      {},
      { systems: [sampleSystem({ id: 'commerce-core', department: COMMERCE, state: 'closed' })] },
    ],
  ] as const)('on a channel that does not carry it is refused: %s (%#)', (state, ask, directory) => {
    expect(decide(ask, directory as Parameters<typeof sampleDirectory>[0])).toMatchObject({
      refuse: { code: 'grant_inactive', rule: 'SQX-R60', claim: 'channel_id', state },
    });
  });
});
