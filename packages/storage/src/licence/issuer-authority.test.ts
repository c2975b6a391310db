import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { foodPermit, newAuthority, otherIssuerCode } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  allGrantedAuthorities,
  approveAuthority,
  approveAuthorityEnd,
  dropAuthorityEnd,
  dropProposedAuthority,
  findAuthority,
  issuerAuthorityTable,
  listAuthorities,
  proposeAuthority,
  proposeAuthorityEnd,
} from './issuer-authority.ts';

const id = 'authority-1';

describeOnBothEngines('issuing authorities', 'licence', (open) => {
  const openProposed = async () => {
    const store = await open();
    await store.write((w) => proposeAuthority(w, newAuthority()));
    const approve = (by: string, version = 1) => store.write((w) => approveAuthority(w, { id, version, by }));
    const proposeEnd = (by: string, version = 2) => {
      const end = { on: '2026-12-31', successor: otherIssuerCode };
      return store.write((w) => proposeAuthorityEnd(w, { id, version, by }, end));
    };
    const approveEnd = (by: string, version = 3) =>
      store.write((w) => approveAuthorityEnd(w, { id, version, by }));
    return { store, approve, proposeEnd, approveEnd };
  };

  test('are granted by a second person, of what that person has seen, once (LIC-A1)', async () => {
    const { store, approve } = await openProposed();

    expect(await allGrantedAuthorities(store.read)).toEqual([]);
    expect(await approve('officer-a')).toBeUndefined();
    expect(await approve('officer-b', 7)).toBeUndefined();
    const approvals = await Promise.all(['officer-b', 'officer-c', 'officer-d'].map((by) => approve(by)));

    const granted = approvals.filter((row) => row !== undefined);
    expect(granted).toMatchObject([{ state: 'in_force', version: 2, proposedBy: 'officer-a' }]);
    expect(await allGrantedAuthorities(store.read)).toEqual(granted);
  });

  test('are ended by a second person, and then still tell who could issue before (LIC-A1, LIC-A2)', async () => {
    const { store, approve, proposeEnd, approveEnd } = await openProposed();

    expect(await proposeEnd('officer-b', 1)).toBeUndefined();
    await approve('officer-b');
    expect(await approveEnd('officer-c', 2)).toBeUndefined();
    expect(await proposeEnd('officer-b')).toMatchObject({ state: 'in_force', validTo: null, version: 3 });
    expect(await proposeEnd('officer-c', 3)).toBeUndefined();
    expect(await approveEnd('officer-b')).toBeUndefined();
    expect(await approveEnd('officer-c', 2)).toBeUndefined();
    expect(await approveEnd('officer-c')).toMatchObject({
      state: 'ended',
      validTo: '2026-12-31',
      successor: otherIssuerCode,
      endedBy: 'officer-c',
    });
    expect(await approveEnd('officer-d', 4)).toBeUndefined();
    expect(await allGrantedAuthorities(store.read)).toMatchObject([{ id, state: 'ended' }]);
  });

  test('go on when the proposal to end them is dropped', async () => {
    const { store, approve, proposeEnd, approveEnd } = await openProposed();
    await approve('officer-b');
    const drop = (version: number) => store.write((w) => dropAuthorityEnd(w, { id, version }));

    expect(await drop(2)).toBeUndefined();
    await proposeEnd('officer-b');
    expect(await drop(2)).toBeUndefined();
    expect(await drop(3)).toMatchObject({
      endingOn: null,
      endingSuccessor: null,
      endingBy: null,
      version: 4,
    });
    expect(await approveEnd('officer-c', 4)).toBeUndefined();
  });

  test('are dropped while they are proposed only, and proposed under an id once', async () => {
    const { store, approve } = await openProposed();
    const drop = (version: number) => store.write((w) => dropProposedAuthority(w, { id, version }));

    expect(await store.write((w) => proposeAuthority(w, newAuthority({ area: '371083' })))).toBe(false);
    expect(await drop(2)).toBe(false);
    expect(await drop(1)).toBe(true);
    expect(await findAuthority(store.read, id)).toBeUndefined();
    await store.write((w) => proposeAuthority(w, newAuthority()));
    await approve('officer-b');
    expect(await drop(2)).toBe(false);
  });

  test('are refused by the database itself where one person would be both (LIC-A1)', async () => {
    const { store } = await openProposed();

    const write = store.write(async ({ db, table }) => {
      const t = table(issuerAuthorityTable);
      await db.update(t).set({ approvedBy: 'officer-a' }).where(eq(t.id, id)).returning();
    });

    await expect(write).rejects.toThrow();
  });

  test('are paged by id, by department, type and state', async () => {
    const { store, approve } = await openProposed();
    await approve('officer-b');
    await store.write(async (w) => {
      await proposeAuthority(w, newAuthority({ id: 'authority-2', type: foodPermit }));
      await proposeAuthority(w, newAuthority({ id: 'authority-3', department: otherIssuerCode }));
    });
    const idsOf = async (filter: object) =>
      (await listAuthorities(store.read, filter)).rows.map((row) => row.id);

    expect(await idsOf({})).toEqual([id, 'authority-2', 'authority-3']);
    expect(await idsOf({ after: id, limit: 1 })).toEqual(['authority-2']);
    expect(await idsOf({ department: otherIssuerCode })).toEqual(['authority-3']);
    expect(await idsOf({ type: foodPermit })).toEqual(['authority-2']);
    expect(await idsOf({ state: 'in_force' })).toEqual([id]);
  });
});
