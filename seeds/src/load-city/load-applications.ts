import type { Application } from '@shuqiao/schemas/types/application';
import type { ApplicationAnswer } from '@shuqiao/schemas/types/application-answer';
import type { ApplicationSubmission } from '@shuqiao/schemas/types/application-submission';
import { readApplications, readGrants, readResourcesOverlay } from '../read-seeds.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import { BUREAU, officerOf } from './city-target.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { countStep, type OnProgress } from './progress.ts';

const AT_ONCE = 4;

type SeedApplication = ReturnType<typeof readApplications>[number];
type SeedGrant = ReturnType<typeof readGrants>[number];

function toSubmission(seed: SeedApplication, grant: SeedGrant | undefined): ApplicationSubmission {
  const [legalBasis] = seed.legalBases;
  if (legalBasis === undefined) throw new RangeError(`${seed.id} names no legal basis`);
  const { resource, items, scene, purposes, mode, quotaPerDay } = seed;
  return {
    resource,
    items,
    legalBasis,
    scene,
    scope: seed.useScope,
    mode,
    from: seed.validFrom,
    to: seed.validTo,
    purposes,
    systems: grant?.systems ?? null,
    quotaPerDay,
  };
}

function toAnswer({ reason }: SeedApplication, grant: SeedGrant | undefined): ApplicationAnswer {
  if (!grant) return { agree: false, ...(reason === null ? {} : { reasons: reason }) };
  const { masks, quotaPerDay, quotaPerActorPerDay } = grant;
  return { agree: true, masks, quotaPerDay, quotaPerActorPerDay };
}

/** The scene tells two applications of one department for one resource apart. */
const toKey = (department: string, resource: string, scene: string): string =>
  `${department} ${resource} ${scene}`;

/** Nobody can apply for what is hidden from them: one seed was refused for that, before there was a catalogue. */
function listFileable(): SeedApplication[] {
  const visibleTo = new Map(
    readResourcesOverlay().resources.map((overlay) => [overlay.resource, overlay.visibleTo]),
  );
  return readApplications().filter(({ resource, department }) => {
    const viewers = visibleTo.get(resource) ?? 'all';
    return viewers === 'all' || viewers.includes(department);
  });
}

/** Applied for by one department's officer, decided by the other's; agreement makes the grant. */
export async function loadApplications(client: CatalogueClient, onProgress: OnProgress): Promise<void> {
  const seeds = listFileable();
  const tick = countStep('applications', seeds.length, onProgress);
  const grants = new Map(readGrants().map((grant) => [grant.application, grant]));
  const filed = await client.list<Application>('applications', BUREAU);
  const existing = new Map(
    filed.map((each) => [toKey(each.department, each.submission.resource, each.submission.scene), each]),
  );
  await forEachBounded(seeds, AT_ONCE, async (seed) => {
    const grant = grants.get(seed.id);
    const { id, status } =
      existing.get(toKey(seed.department, seed.resource, seed.scene)) ??
      (await client.post<Application>('applications', officerOf(seed.department), toSubmission(seed, grant)));
    if (status === 'submitted') {
      await client.post(`applications/${id}/answer`, officerOf(seed.decidedBy), toAnswer(seed, grant));
    }
    tick();
  });
}
