import { LICENCE_STATES } from '@shuqiao/domain/licence/licence-states';
import { Problem } from '@shuqiao/http/problem';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import { getStatus } from '@shuqiao/protocol/licence/status-list/status-bits';
import type { LicenceActRequest } from '@shuqiao/schemas/types/licence-act';
import { findLicence, findLicenceVersions } from '@shuqiao/storage/licence/licence';
import { listStampedCopies } from '@shuqiao/storage/licence/stamped-copy';
import type { Store } from '@shuqiao/storage/store';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOOD, foodIssue, type IssuingWorld, openIssuingWorld } from '../issue/testing/open-issuing-world.ts';
import { toIssuerId } from '../trust/compose-trust.ts';
import { toStatusListUri } from './status-list-uri.ts';

const COPY_VALUES = { valid: 0, revoked: 1, suspended: 2 };
const today = '2026-11-24';

const anyAct = fc.constantFrom<LicenceActRequest['act'] | 'issue' | 'copy'>(
  'issue',
  'copy',
  'suspend',
  'suspend',
  'resume',
  'resume',
  'renew',
  'change',
  'revoke',
  'cancel',
  'annul',
  'lapse',
);
const anySteps = fc.array(fc.record({ act: anyAct, licence: fc.nat(2), version: fc.nat(3) }), {
  minLength: 1,
  maxLength: 25,
});

async function valueIn(world: IssuingWorld, list: string, index: number) {
  const uri = toStatusListUri(world.issuer, list);
  const loaded = await world.load(uri, null);
  if ('code' in loaded) return loaded.code;
  const signers = world.deps.trust.current().index.findStatusSigners(toIssuerId(world.issuer, FOOD));
  const nowMs = world.deps.clock();
  const read = await readStatusListToken(loaded.text, { uri, signers, crypto: nodeLicenceCrypto, nowMs });
  if ('code' in read) return read.reason;
  return getStatus(read.bytes, read.bits, index);
}

describe('the published status list', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  test('says of every version and every copy what the register says, after any acts whatever', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const store = await open();
        const world = await openIssuingWorld(store);
        const bases = new Map<number, string>();
        for (const [at, { act, licence, version }] of steps.entries()) {
          await step(world, store, bases, { act, licence, version, at }).catch((error: unknown) => {
            // Most acts fit no state; what they must not do is leave half of themselves behind.
            if (!(error instanceof Problem)) throw error;
          });
        }
        world.advance(60_000);
        await world.deps.publishLists();

        for (const base of bases.values()) {
          for (const each of await findLicenceVersions(store.read, base)) {
            const published = await valueIn(world, each.statusList, each.statusIndex);
            expect(published).toBe(LICENCE_STATES[each.state].statusValue);
            for (const copy of (await listStampedCopies(store.read, each.zzbs)).rows) {
              const own = await valueIn(world, copy.statusList, copy.statusIndex);
              expect(own).toBe(COPY_VALUES[copy.state]);
              if (LICENCE_STATES[each.state].final) expect(copy.state).toBe('revoked');
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

interface Step {
  readonly act: LicenceActRequest['act'] | 'issue' | 'copy';
  readonly licence: number;
  readonly version: number;
  readonly at: number;
}

async function step(
  world: IssuingWorld,
  store: Store,
  bases: Map<number, string>,
  { act, licence, version, at }: Step,
): Promise<void> {
  const body = foodIssue({ ZZBH: `JY${licence}`, ZZBFRQ: today, ZZYXQQSRQ: today, KZ_ZTYT: `第${at}步` });
  if (act === 'issue' || !bases.has(licence)) {
    const { identifier } = await world.issue(body);
    bases.set(licence, (await findLicence(store.read, identifier))?.base ?? '');
    return;
  }
  const versions = await findLicenceVersions(store.read, bases.get(licence) ?? '');
  const chosen = versions[version % versions.length];
  if (!chosen) return;
  if (act === 'copy') {
    if (chosen.state === '01') await world.copy(chosen.zzbs, `copy-${at}`);
    return;
  }
  const { claims } = body;
  const isNew = act === 'renew' || act === 'change';
  await world.act({
    identifier: chosen.zzbs,
    act,
    effectiveOn: today,
    reason: `第${at}步`,
    ...(isNew && { claims }),
  });
}
