import { expect, test } from 'vitest';
import { insertLicenceParents, issueLicence, newLicenceEvent } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { replaceLicence } from './licence.ts';
import { appendLicenceEvent, listLicenceEvents } from './licence-event.ts';

describeOnBothEngines('the acts upon a licence', 'licence', (open) => {
  const openIssued = async () => {
    const store = await open();
    await insertLicenceParents(store);
    const licence = await issueLicence(store);
    return { store, licence, issued: newLicenceEvent(licence.zzbs) };
  };

  test('are numbered within the licence and come back in the order of their recording', async () => {
    const { store, issued } = await openIssued();
    const other = await issueLicence(store, { serial: 'B', number: 'B' });
    const suspended = { ...issued, act: 'suspend', fromState: '01', toState: '02' } as const;
    const backdated = { ...suspended, effectiveOn: '2018-07-01', reasonCode: '1', reasonText: '涉嫌违规' };

    const append = (event: typeof issued | typeof backdated) =>
      store.write((w) => appendLicenceEvent(w, event));
    expect([await append(issued), await append(backdated)]).toEqual([1, 2]);
    expect(await append(newLicenceEvent(other.zzbs))).toBe(1);

    expect(await listLicenceEvents(store.read, issued.zzbs)).toEqual([
      { ...issued, seq: 1 },
      { ...backdated, seq: 2 },
    ]);
    expect(await listLicenceEvents(store.read, 'unknown')).toEqual([]);
  });

  test('are recorded once of several who act on the same version', async () => {
    const { store, licence, issued } = await openIssued();

    const acted = await Promise.all(
      Array.from({ length: 6 }, () =>
        store.write(async (w) => {
          if (!(await replaceLicence(w, { ...licence, state: '02' }))) return undefined;
          return appendLicenceEvent(w, { ...issued, act: 'suspend', fromState: '01', toState: '02' });
        }),
      ),
    );

    expect(acted.filter((seq) => seq !== undefined)).toEqual([1]);
    expect(await listLicenceEvents(store.read, licence.zzbs)).toHaveLength(1);
  });

  test('are acts upon a licence that is there', async () => {
    const { store, issued } = await openIssued();

    await expect(store.write((w) => appendLicenceEvent(w, { ...issued, zzbs: 'unknown' }))).rejects.toThrow();
  });
});
