import { describe, expect, test } from 'vitest';
import {
  readApplications,
  readCatalogue,
  readGrants,
  readLegalBases,
  readPurposes,
  readResourcesOverlay,
  readSystems,
} from './read-seeds.ts';

const applications = new Map(readApplications().map((application) => [application.id, application]));
const grants = readGrants();
const resources = new Map(readCatalogue().resources.map((resource) => [resource.code, resource]));
const overlays = new Map(readResourcesOverlay().resources.map((overlay) => [overlay.resource, overlay]));
const purposes = new Map(readPurposes().map((purpose) => [purpose.code, purpose]));
const bases = new Map(readLegalBases().map((basis) => [basis.id, basis]));
const systems = new Map(readSystems().map(({ id, department }) => [id, department]));

function codeOf(name: string): string {
  const resource = [...resources.values()].find(({ provider }) => provider === name);
  if (!resource) throw new Error(`${name} provides nothing`);
  return resource.providerCode;
}

test('every grant goes back to an agreed application and gives no more than was asked for', () => {
  for (const grant of grants) {
    const application = applications.get(grant.application);
    expect(application?.decision, grant.id).toBe('agreed');
    expect(application, grant.id).toMatchObject({
      department: grant.department,
      resource: grant.resource,
      purposes: grant.purposes,
      legalBases: grant.legalBases,
      items: grant.items,
      quotaPerDay: grant.quotaPerDay,
      validFrom: grant.validFrom,
    });
  }
});

test('an application was decided after it was made, by the provider, with reasons if refused', () => {
  const refused = [...applications.values()].filter(({ decision }) => decision === 'refused');
  expect(refused.length).toBeGreaterThan(0);
  for (const each of applications.values()) {
    expect(each.decidedOn > each.submittedOn).toBe(true);
    expect(each.decidedBy).toBe(resources.get(each.resource)?.providerCode);
    expect(each.reason !== null, each.id).toBe(each.decision === 'refused');
  }
});

describe('every grant', () => {
  test('is for a published, shareable resource of another department that may see it', () => {
    for (const { id, resource, department, validFrom } of grants) {
      const overlay = overlays.get(resource);
      const visibleTo = overlay?.visibleTo ?? [];
      expect(resources.get(resource)?.share, id).not.toBe('not_shared');
      expect(resources.get(resource)?.providerCode, id).not.toBe(department);
      expect(visibleTo === 'all' || visibleTo.includes(department), id).toBe(true);
      expect(validFrom >= (overlay?.publishedOn ?? '9999'), id).toBe(true);
    }
  });

  test('names items of the resource, none that is conditional in an unconditional one, and masks only those', () => {
    for (const { id, resource, items, masks } of grants) {
      const entry = resources.get(resource);
      const open = entry?.items.filter(({ share }) => share === undefined || share === entry.share) ?? [];
      const names = new Set(open.map(({ name }) => name));
      expect(
        items.filter((name) => !names.has(name)),
        id,
      ).toEqual([]);
      expect(
        Object.keys(masks).filter((name) => !items.includes(name)),
        id,
      ).toEqual([]);
    }
  });

  test("names purposes of its holder's own or of all departments, and bases that were in force", () => {
    for (const grant of grants) {
      for (const code of grant.purposes) {
        expect([null, grant.department], `${grant.id} ${code}`).toContain(purposes.get(code)?.department);
      }
      for (const basis of grant.legalBases) {
        const from = bases.get(basis)?.effectiveFrom ?? '9999';
        expect(from <= grant.validFrom, `${grant.id} ${basis}`).toBe(true);
      }
    }
  });

  test("names systems of its holder, or all of the holder's", () => {
    const owners = new Set(systems.values());
    for (const { id, department, systems: named } of grants) {
      expect(owners.has(department), id).toBe(true);
      for (const system of named ?? []) expect(systems.get(system), `${id} ${system}`).toBe(department);
    }
  });

  test('to a resource that asks for a case is for a purpose that has cases', () => {
    for (const { id, resource, purposes: named } of grants) {
      if (!overlays.get(resource)?.requires.case) continue;
      for (const code of named) expect(purposes.get(code)?.applicant, `${id} ${code}`).not.toBe('none');
    }
  });
});

test('the grant of the demo is not seeded: 市税务局 applies for 企业登记基本信息 live', () => {
  const tax = codeOf('市税务局');
  expect(grants.some(({ department, resource }) => department === tax && resource === '102001/000001')).toBe(
    false,
  );
  expect(
    [...applications.values()].some((each) => each.department === tax && each.resource === '102001/000001'),
  ).toBe(false);
});

test.each(['6.1', '6.2', '6.3', '6.4', '6.5', '6.6'])(
  'scenario %s has grants to walk through',
  (scenario) => {
    const ofScenario = grants.filter((grant) =>
      grant.purposes.some((code) => purposes.get(code)?.scenario === scenario),
    );
    expect(ofScenario.length).toBeGreaterThanOrEqual(3);
  },
);
