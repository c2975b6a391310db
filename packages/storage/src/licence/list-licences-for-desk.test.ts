import { expect, test } from 'vitest';
import {
  businessLicence,
  foodPermit,
  insertLicenceParents,
  issueLicence,
  issuerCode,
  otherIssuerCode,
} from '../testing/licence-rows.ts';
import { describeOnBothEngines, type OpenTemporary } from '../testing/temp-store.ts';
import { replaceLicence } from './licence.ts';
import { type DeskRequest, listLicencesForDesk } from './list-licences-for-desk.ts';

async function openDesk(open: OpenTemporary) {
  const store = await open();
  await insertLicenceParents(store);
  const issue = (serial: string, parts: object) =>
    issueLicence(store, { serial, number: `NO-${serial}`, ...parts });
  const rows = {
    deed: await issue('A', {
      number: '鲁（2018）乳山市不动产权第0000001号',
      holderName: '张海',
      createdMs: 1_000,
    }),
    shop: await issue('B', { holderName: '乳山市海滨食品有限公司', createdMs: 3_000 }),
    permit: await issue('C', {
      type: foodPermit,
      holderName: '威海动产与不动交易所',
      holderCode: '92371083MAT000034Q',
      createdMs: 3_000,
      state: '02',
    }),
    foreign: await issue('D', { issuer: otherIssuerCode, createdMs: 2_000 }),
  };
  const serialsOf = async (request: Partial<DeskRequest> = {}) => {
    const page = await listLicencesForDesk(store.read, { issuers: [issuerCode], ...request });
    return page.rows.map(({ serial }) => serial);
  };
  return { store, rows, serialsOf };
}

describeOnBothEngines('an issuing department’s desk', 'licence', (open) => {
  test('lists what it and its predecessors issued, newest first, page by page', async () => {
    const { store, rows, serialsOf } = await openDesk(open);

    expect(await serialsOf()).toEqual(['C', 'B', 'A']);
    expect(await serialsOf({ issuers: [issuerCode, otherIssuerCode] })).toEqual(['C', 'B', 'D', 'A']);
    expect(await serialsOf({ issuers: [] })).toEqual([]);
    const first = await listLicencesForDesk(store.read, { issuers: [issuerCode], limit: 1 });
    expect(first).toEqual({ rows: [rows.permit], next: { createdMs: 3_000, zzbs: rows.permit.zzbs } });
    expect(await serialsOf({ after: first.next ?? undefined, limit: 1 })).toEqual(['B']);
    const { next } = await listLicencesForDesk(store.read, { issuers: [issuerCode], limit: 3 });
    expect(next).toBeNull();
  });

  test('narrows by type and state', async () => {
    const { serialsOf } = await openDesk(open);

    expect(await serialsOf({ type: businessLicence })).toEqual(['B', 'A']);
    expect(await serialsOf({ state: '02' })).toEqual(['C']);
    expect(await serialsOf({ type: businessLicence, state: '02' })).toEqual([]);
  });

  test.each([
    ['part of a holder’s name', '海滨食品', ['B']],
    ['one character of it', '海', ['C', 'B', 'A']],
    ['its last character', '所', ['C']],
    ['parts in any order', '公司 乳山', ['B']],
    ['no name that only has the same pairs of characters', '不动产', ['A']],
    ['the beginning of a holder’s code', '92371083mat', ['C']],
    ['a number, its brackets of either width', '鲁(2018)乳山市不动产权第0000001号', ['A']],
    ['the digits of a number', '0000001', ['A']],
    ['no middle of a run of digits', '000034', []],
    ['what punctuation surrounds', '“NO-b”*', ['B']],
    ['everything for an empty search', ' ', ['C', 'B', 'A']],
    ['nothing for punctuation only', '%_', []],
    ['nothing of another department', 'NO-D', []],
  ])('finds %s', async (_, search, serials) => {
    const { serialsOf } = await openDesk(open);

    expect(await serialsOf({ search })).toEqual(serials);
  });

  test('finds one licence by its whole identifier, in lower case and with spaces around too', async () => {
    const { rows, serialsOf } = await openDesk(open);

    expect(await serialsOf({ search: ` ${rows.deed.zzbs.toLowerCase()} ` })).toEqual(['A']);
    expect(await serialsOf({ search: rows.foreign.zzbs })).toEqual([]);
  });

  test('finds a licence by what it has become, and no more by what it was', async () => {
    const { store, rows, serialsOf } = await openDesk(open);

    await store.write((w) => replaceLicence(w, { ...rows.shop, holderName: '荣成市远洋渔业公司' }));

    expect(await serialsOf({ search: '远洋渔业' })).toEqual(['B']);
    expect(await serialsOf({ search: '海滨' })).toEqual([]);
  });

  test('searches as it lists: by type, state and page', async () => {
    const { rows, serialsOf } = await openDesk(open);
    const { createdMs, zzbs } = rows.permit;

    expect(await serialsOf({ search: '海', type: businessLicence })).toEqual(['B', 'A']);
    expect(await serialsOf({ search: '海', after: { createdMs, zzbs }, limit: 1 })).toEqual(['B']);
  });
});
