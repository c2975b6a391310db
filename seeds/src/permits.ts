import type { City, Enterprise } from './city.ts';
import { addYears, type Day, dayOf, yearOf } from './day.ts';
import type { LicenceKind } from './industries.ts';
import type { Random } from './random.ts';
import { addWorkdays } from './workdays.ts';

export type PermitKind = Exclude<LicenceKind, 'equipment' | 'fishing'>;

export interface Permit {
  kind: PermitKind;
  title: string;
  number: string;
  holder: Enterprise;
  issued: Day;
  expires: Day;
  /** Name of the department. */
  authority: string;
  state: '有效' | '过期' | '注销';
  /** Counts from 1 within the kind. */
  sequence: number;
}

interface PermitForm {
  title: string;
  authority: string;
  years: number;
  /** Share of the firms of a licensed industry that hold one. */
  share: number;
  /** First day on which the licence was issued under this name. */
  since?: Day;
  number(sequence: number, year: number, holder: Enterprise): string;
}

function digits(value: number, length: number): string {
  return `${value}`.padStart(length, '0');
}

/** Numbers contain the unassigned area 371099 or serials that are not issued. */
const FORMS: Record<PermitKind, PermitForm> = {
  food: {
    ...form('食品经营许可证', '市食品药品监管局', 5, 0.95, (n) => `JY1371099${digits(n, 7)}`),
    since: dayOf(2015, 10, 8),
  },
  drug: form('药品经营许可证', '市食品药品监管局', 5, 1, (n) => `鲁DA371099${digits(n, 5)}`),
  safety: form(
    '安全生产许可证',
    '市安监局',
    3,
    0.9,
    (n, year) => `(鲁)WH安许证字〔${year}〕99${digits(n, 5)}`,
  ),
  pollution: form('排污许可证', '市环保局', 3, 0.5, (_, __, holder) => `${holder.uscc}001P`),
  water: form('取水许可证', '市水利局', 5, 0.8, (n, year) => `取水（威示）字〔${year}〕第${digits(n, 5)}号`),
  culture: form('文化经营许可证', '市文化广电新闻出版局', 5, 0.95, (n) => `371099${digits(n, 6)}`),
  sport: form(
    '高危险性体育项目经营许可证',
    '市体育局',
    5,
    0.4,
    (n, year) => `GW371099${year}${digits(n, 4)}`,
  ),
  travel: form('旅行社业务经营许可证', '市旅游发展委', 30, 1, (n) => `L-SD99${digits(n, 4)}`),
  construction: form('建筑业企业资质证书', '市住房城乡建设局', 5, 0.9, (n) => `D37099${digits(n, 6)}`),
  finance: form(
    '地方金融组织经营许可证',
    '市金融办',
    10,
    1,
    (n, year) => `鲁371099(${year})F${digits(n, 4)}号`,
  ),
};

export const PERMIT_KINDS = Object.keys(FORMS) as PermitKind[];

function form(
  title: string,
  authority: string,
  years: number,
  share: number,
  number: PermitForm['number'],
): PermitForm {
  return { title, authority, years, share, number };
}

function toState(random: Random, expires: Day, asOf: Day): Permit['state'] {
  if (expires < asOf) return '过期';
  return random.chance(0.98) ? '有效' : '注销';
}

/** Issued after the firm was registered; a closed firm's permit is not listed. */
export function* listPermits(city: City, kind: PermitKind): Generator<Permit> {
  const random = city.random(`permits/${kind}`);
  const { title, authority, years, share, since = Number.NEGATIVE_INFINITY, number } = FORMS[kind];
  let sequence = 0;
  for (const holder of city.enterprises) {
    const isHolder = random.chance(share) || sequence === 0;
    if (!isHolder || holder.state !== '存续' || !holder.industry.licences.includes(kind)) continue;
    const recent = addYears(city.asOf, -Math.min(years, 5)) - 40;
    const earliest = Math.max(holder.registered + 12, recent, since);
    if (earliest >= city.asOf) continue;
    const issued = Math.min(addWorkdays(random.between(earliest, city.asOf), 0), city.asOf);
    const expires = addYears(issued, years) - 1;
    sequence += 1;
    yield {
      kind,
      title,
      number: number(sequence, yearOf(issued), holder),
      holder,
      issued,
      expires,
      authority,
      state: toState(random, expires, city.asOf),
      sequence,
    };
  }
}
