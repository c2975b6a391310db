import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { insertLicence, type Licence } from '@shuqiao/storage/licence/licence';
import { appendLicenceEvent } from '@shuqiao/storage/licence/licence-event';
import { findLicenceType, putLicenceType } from '@shuqiao/storage/licence/licence-type';
import type { Writer } from '@shuqiao/storage/store';
import type { Acting } from '../gate/acting.ts';
import { type ActDetails, toEventColumns } from './act-record.ts';
import { toHolderKind } from './licence-claims.ts';
import { toBase } from './make-identifier.ts';
import type { PlacedStatus } from './place-status.ts';
import { Raced } from './raced.ts';

export interface NewVersion extends PlacedStatus {
  readonly type: LicenceType;
  readonly identifier: string;
  readonly versionNo: number;
  readonly state: Licence['state'];
  readonly area: string;
  /** Department in whose name it is issued. */
  readonly issuer: string;
  /** Complete and checked. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly related: string | null;
}

/** Stores a version with its first event. Throws `Raced` when its identifier or number has been taken meanwhile. */
export async function insertVersion(
  w: Writer,
  version: NewVersion,
  details: ActDetails,
  acting: Acting,
  nowMs: number,
): Promise<Licence> {
  await ensureType(w, version.type, nowMs);
  const row = toRow(version, details, nowMs);
  const { inserted } = await insertLicence(w, row);
  if (!inserted) throw new Raced();
  const event = { ...toEventColumns(details, acting, nowMs), fromState: null, toState: row.state };
  await appendLicenceEvent(w, { zzbs: row.zzbs, ...event });
  return { ...row, version: 1 };
}

function toRow(version: NewVersion, details: ActDetails, nowMs: number): Omit<Licence, 'version'> {
  const { type, identifier, claims, related, statusList, statusIndex } = version;
  const text = (name: string): string => String(claims[name] ?? '');
  const date = (name: string): string | null => (claims[name] === undefined ? null : text(name));
  return {
    zzbs: identifier,
    base: toBase(identifier),
    type: type['x-licenceType'],
    issuer: version.issuer,
    serial: toBase(identifier).split('.').at(-1) ?? '',
    versionNo: version.versionNo,
    number: text('ZZBH'),
    holderCode: text('CZZTDM'),
    holderName: text('CZZT'),
    holderKind: toHolderKind(type, claims.CZZTDM),
    area: version.area,
    issuedOn: text('ZZBFRQ'),
    validFrom: date('ZZYXQQSRQ'),
    validTo: date('ZZYXQJZRQ'),
    claims,
    madeBy: details.act,
    state: version.state,
    stateSince: details.effectiveOn,
    relatedZzbs: related,
    statusList,
    statusIndex,
    createdMs: nowMs,
  };
}

async function ensureType(w: Writer, type: LicenceType, nowMs: number): Promise<void> {
  const code = type['x-licenceType'];
  if (await findLicenceType(w, code)) return;
  await putLicenceType(w, { code, version: type['x-version'], document: type, publishedMs: nowMs });
}
