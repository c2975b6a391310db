import { fromDayNumber } from '@shuqiao/domain/calendar/legal-date';
import type { City, Marriage, Person } from '../../city.ts';
import { dayOf, yearOf } from '../../day.ts';
import { listMarriageRecords, type MarriageRecord } from '../../marriage-records.ts';
import { getDepartment } from '../../subject.ts';
import type { LicenceClaims, LicenceDraft } from '../licence-draft.ts';
import { REASONS } from '../reasons.ts';
import { type PlannedAct, toDraft } from '../to-draft.ts';
import { toHolder } from '../to-holder.ts';

/** 婚姻登记条例 of 2003 in force: older marriages have no electronic certificate. */
const FIRST_CERTIFICATE = dayOf(2003, 10, 1);

function toItems({ husband, wife, day, district }: Marriage): LicenceClaims {
  return {
    KZ_NFXM: husband.name,
    KZ_NFGMSFHM: husband.id,
    KZ_NVFXM: wife.name,
    KZ_NVFGMSFHM: wife.id,
    KZ_DJRQ: fromDayNumber(day),
    KZ_DJJG: district.marriageOffice,
  };
}

function toEnd({ divorce }: Marriage): PlannedAct[] {
  return divorce === undefined ? [] : [{ act: 'lapse', on: divorce, reason: REASONS.divorced }];
}

/** The record behind the certificate that a couple holds: the first one, or the one issued for a lost one. */
function* listHeld(city: City): Generator<MarriageRecord> {
  let held: MarriageRecord | undefined;
  for (const record of listMarriageRecords(city)) {
    if (held && record.kind === 'marriage') yield held;
    if (record.kind !== 'divorce') held = record;
  }
  if (held) yield held;
}

/** Each spouse holds a booklet: the same number, and 1 for his, 2 for hers. */
export function* listMarriageCertificates(city: City): Generator<LicenceDraft> {
  const issuer = getDepartment(city, '市民政局');
  const toCertificate = ({ marriage, day, number, sequence }: MarriageRecord, holder: Person) =>
    toDraft({
      type: 'marriage',
      issuer,
      serial: `${yearOf(day)}${`${sequence}`.padStart(8, '0')}${holder.sex}`,
      number: `${number}-${holder.sex}`,
      holder: toHolder(holder),
      others: [holder === marriage.husband ? marriage.wife.id : marriage.husband.id],
      area: marriage.district.code,
      issued: day,
      end: undefined,
      items: toItems(marriage),
      acts: toEnd(marriage),
    });
  for (const record of listHeld(city)) {
    if (record.day < FIRST_CERTIFICATE) continue;
    const { husband, wife } = record.marriage;
    for (const spouse of [husband, wife]) {
      if (spouse.death === undefined) yield toCertificate(record, spouse);
    }
  }
}
