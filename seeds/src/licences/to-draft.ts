import { fromDayNumber } from '@shuqiao/domain/calendar/legal-date';
import type { LicenceAct } from '@shuqiao/domain/licence/act-table';
import type { Day } from '../day.ts';
import { LICENCE_TYPES, type LicenceTypeName, toLicenceIdentifier } from '../identifiers.ts';
import type { SeedDepartment } from '../read-seeds.ts';
import type { LicenceClaims, LicenceDraft, LicenceHistoryAct, LicenceHolder } from './licence-draft.ts';
import type { Reason } from './reasons.ts';

export interface PlannedAct {
  act: LicenceAct;
  on: Day;
  reason: Reason;
  /** New last day of validity. */
  end?: Day;
  /** Items that read otherwise in the new version. */
  items?: LicenceClaims;
}

export interface LicenceFacts {
  type: LicenceTypeName;
  issuer: SeedDepartment;
  /** Digits and capital letters, unique for type and issuer. */
  serial: string;
  number: string;
  holder: LicenceHolder;
  /** Codes of others that it is about. */
  others?: readonly string[];
  area: string;
  issued: Day;
  end: Day | undefined;
  items: LicenceClaims;
  acts: readonly PlannedAct[];
}

const TITLES: Readonly<Record<LicenceTypeName, string>> = {
  business: '营业执照',
  identity: '居民身份证',
  property: '不动产权证书',
  food: '食品经营许可证',
  drug: '药品经营许可证',
  safety: '安全生产许可证',
  pollution: '排污许可证',
  construction: '建筑业企业资质证书',
  birth: '出生医学证明',
  marriage: '结婚证',
};
const CODE_TYPES = { '001': '统一社会信用代码', '111': '公民身份号码' };

interface Version {
  no: number;
  issued: Day;
  from: Day;
  end: Day | undefined;
  items: LicenceClaims;
}

function toIdentifier({ type, issuer, serial }: LicenceFacts, version: number): string {
  return toLicenceIdentifier(type, issuer.code, serial, version);
}

function toClaims(facts: LicenceFacts, { no, issued, from, end, items }: Version): LicenceClaims {
  const { type, issuer, number, holder } = facts;
  return {
    ZZMC: TITLES[type],
    ZZLXDM: LICENCE_TYPES[type],
    ZZBS: toIdentifier(facts, no),
    ZZBH: number,
    ZZBFJG: issuer.name,
    ZZBFJGDM: issuer.code,
    ZZBFRQ: fromDayNumber(issued),
    ZZYXQQSRQ: fromDayNumber(from),
    ...(end === undefined ? {} : { ZZYXQJZRQ: fromDayNumber(end) }),
    CZZT: holder.name,
    CZZTDM: holder.code,
    CZZTDMLX: CODE_TYPES[holder.codeType],
    CZZTDMLXDM: holder.codeType,
    ...(no === 1 ? {} : { GLZZBS: toIdentifier(facts, no - 1) }),
    ...items,
  };
}

/** A renewal begins a new period; a change keeps it. */
function toNextVersion({ no, from, end, items }: Version, planned: PlannedAct): Version {
  return {
    no: no + 1,
    issued: planned.on,
    from: planned.end === undefined ? from : planned.on,
    end: planned.end ?? end,
    items: { ...items, ...planned.items },
  };
}

function* tell(facts: LicenceFacts, first: Version): Generator<LicenceHistoryAct> {
  let version = first;
  for (const planned of facts.acts) {
    const { act, on, reason } = planned;
    const told = { act, on: fromDayNumber(on), reasonCode: reason.code, reason: reason.text };
    if (act === 'renew' || act === 'change') {
      version = toNextVersion(version, planned);
      yield { ...told, claims: toClaims(facts, version) };
    } else yield told;
  }
}

export function toDraft(facts: LicenceFacts): LicenceDraft {
  const { type, issuer, serial, number, holder, others = [], area, issued, end, items } = facts;
  const first: Version = { no: 1, issued, from: issued, end, items };
  return {
    type: LICENCE_TYPES[type],
    issuer: issuer.code,
    serial,
    number,
    holder,
    parties: [holder.code, ...others],
    area,
    issuedOn: fromDayNumber(issued),
    validFrom: fromDayNumber(issued),
    validTo: end === undefined ? undefined : fromDayNumber(end),
    claims: toClaims(facts, first),
    history: [...tell(facts, first)],
  };
}
