import { buildLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import type { HolderConsent } from '../licence/holder-consent.ts';
import type { NewAuthority } from '../licence/issuer-authority.ts';
import { insertLicence, type Licence } from '../licence/licence.ts';
import type { LicenceEvent } from '../licence/licence-event.ts';
import { putLicenceType } from '../licence/licence-type.ts';
import type { LookUp } from '../licence/look-up.ts';
import type { LookUpAlarm } from '../licence/look-up-alarm.ts';
import type { StampedCopy } from '../licence/stamped-copy.ts';
import { insertStatusList } from '../licence/status-list.ts';
import { allocateStatusIndexes } from '../licence/status-list-entry.ts';
import type { WalletTransaction } from '../licence/wallet-transaction.ts';
import type { Store } from '../store.ts';

export const businessLicence = '11100000MB0143028R001';
export const foodPermit = '11100000MB0143028R101';
export const issuerCode = '11371000MBT000273B';
export const otherIssuerCode = '11371000MBT000118Y';
export const listId = 'list-1';

type LicenceParts = Partial<Omit<Licence, 'zzbs' | 'base' | 'version'>>;

export function newLicence(parts: LicenceParts = {}): Omit<Licence, 'version'> {
  const row = {
    type: businessLicence,
    issuer: issuerCode,
    serial: '91371000MAT000018Y',
    versionNo: 1,
    number: '91371000MAT000018Y',
    holderCode: '91371000MAT000018Y',
    holderName: '乳山市海滨食品有限公司',
    holderKind: 'organisation' as const,
    area: '371083',
    issuedOn: '2018-08-01',
    validFrom: '2018-08-01',
    validTo: null,
    claims: { ZZMC: '营业执照', KZ_JYXM: ['餐饮服务', '食品销售'] },
    madeBy: 'issue' as const,
    state: '01' as const,
    stateSince: '2018-08-01',
    relatedZzbs: null,
    statusList: listId,
    statusIndex: 0,
    createdMs: 1_000,
    ...parts,
  };
  const { type, issuer, serial } = row;
  const version = String(row.versionNo).padStart(3, '0');
  const zzbs = buildLicenceIdentifier({ type, issuer, serial, version });
  return { ...row, zzbs, base: zzbs.slice(0, -'.001.X'.length) };
}

export function newLicenceEvent(zzbs: string, change: Partial<LicenceEvent> = {}) {
  return {
    zzbs,
    act: 'issue' as const,
    fromState: null,
    toState: '01' as const,
    effectiveOn: '2018-08-01',
    recordedMs: 1_000,
    reasonCode: null,
    reasonText: null,
    actor: 'officer-a',
    system: 'gsj.registry',
    requestId: 'request-1',
    ...change,
  };
}

export function newStatusList(change: { id?: string; type?: string; size?: number; madeMs?: number } = {}) {
  return { id: listId, type: businessLicence, bits: 2, size: 131_072, madeMs: 1_000, ...change };
}

/** The types and a status list, for other rows to refer to. */
export async function insertLicenceParents(store: Store, size = 1_000): Promise<void> {
  await store.write(async (w) => {
    for (const code of [businessLicence, foodPermit]) {
      await putLicenceType(w, { code, version: '1.0.0', document: {}, publishedMs: 1_000 });
    }
    await insertStatusList(w, newStatusList({ size }));
  });
}

/** Stores a licence under a status index of its own. */
export function issueLicence(store: Store, parts: LicenceParts = {}): Promise<Licence> {
  return store.write(async (w) => {
    const licence = newLicence(parts);
    const [statusIndex] = (await allocateStatusIndexes(w, listId, [licence.zzbs])) ?? [];
    if (statusIndex === undefined) throw new Error('the status list is full');
    const stored = { ...licence, statusIndex };
    if (!(await insertLicence(w, stored)).inserted) throw new Error('the licence is there already');
    return { ...stored, version: 1 };
  });
}

export function newAuthority(change: Partial<NewAuthority> = {}): NewAuthority {
  return {
    id: 'authority-1',
    department: issuerCode,
    type: businessLicence,
    area: '371000',
    legalBasis: 'basis-1',
    validFrom: '2018-08-01',
    validTo: null,
    successor: null,
    proposedBy: 'officer-a',
    ...change,
  };
}

export function newStampedCopy(zzbs: string, change: Partial<StampedCopy> = {}) {
  return {
    id: 'copy-1',
    zzbs,
    matter: 'open-a-shop',
    audience: otherIssuerCode,
    caseId: 'case-1',
    maker: 'holder',
    madeMs: 1_000,
    expiresMs: 9_000,
    reason: '开办餐饮店',
    statusList: listId,
    statusIndex: 0,
    ...change,
  };
}

export function newHolderConsent(change: Partial<HolderConsent> = {}) {
  return {
    id: 'consent-1',
    holderHash: 'holder-hash',
    holderCode: '371099199001010014',
    department: issuerCode,
    matter: 'open-a-shop',
    types: [businessLicence],
    items: ['CZZT', 'ZZBH'],
    caseId: null,
    codeHash: 'code-hash',
    issuedMs: 1_000,
    expiresMs: 9_000,
    ...change,
  };
}

export function newWalletTransaction(change: Partial<WalletTransaction> = {}) {
  return {
    id: 'transaction-1',
    nonceHash: 'nonce-hash',
    dcql: { credentials: [] },
    matter: 'open-a-shop',
    department: issuerCode,
    expiresMs: 9_000,
    terms: { nonce: 'nonce', state: 'state', caseId: 'case-1', actor: 'officer-a', returnTo: null },
    ...change,
  };
}

export function newLookUp(change: Partial<LookUp> = {}): Omit<LookUp, 'logIndex'> {
  const { logIndex: _, ...known } = change;
  return {
    id: 'look-up-1',
    atMs: 1_000,
    kind: 'resolve',
    department: issuerCode,
    actor: 'officer-a',
    matter: 'open-a-shop',
    caseId: 'case-1',
    consentId: null,
    holderHash: 'holder-hash',
    holderCode: '371099199001010014',
    types: [businessLicence],
    outcome: 'valid',
    ...known,
  };
}

export function newLookUpAlarm(change: Partial<LookUpAlarm> = {}) {
  return {
    id: 'alarm-1',
    atMs: 1_000,
    kind: 'officer_matter_many_holders' as const,
    subject: 'officer-a open-a-shop',
    department: issuerCode,
    actor: 'officer-a',
    matter: 'open-a-shop',
    caseId: null,
    holderHash: null,
    count: 21,
    ...change,
  };
}
