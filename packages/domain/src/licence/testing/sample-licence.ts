import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { buildLicenceIdentifier } from '../../licence-identifier.ts';

const TYPES = new Map(readLicenceTypes().map((type) => [type.title, type]));

export const FOOD_ISSUER = '11371000MBT000265G';
export const POLICE_ISSUER = '11371000MBT000062U';

/** A type by its name, for example 食品经营许可证. */
export function licenceTypeOf(title: string): LicenceType {
  const type = TYPES.get(title);
  if (!type) throw new Error(`no licence type ${title}`);
  return type;
}

export function sampleIdentifier(type: LicenceType, issuer: string, serial: string, version = '001'): string {
  return buildLicenceIdentifier({ type: type['x-licenceType'], issuer, serial, version });
}

/** What an issuing system hands in for a restaurant. */
export function sampleFoodClaims(over: Record<string, unknown> = {}): Record<string, unknown> {
  const type = licenceTypeOf('食品经营许可证');
  return {
    ZZMC: type.title,
    ZZLXDM: type['x-licenceType'],
    ZZBS: sampleIdentifier(type, FOOD_ISSUER, '37109900000001'),
    ZZBH: 'JY13710990000001',
    ZZBFJG: '市食品药品监管局',
    ZZBFJGDM: FOOD_ISSUER,
    ZZBFRQ: '2018-08-01',
    ZZYXQQSRQ: '2018-08-01',
    ZZYXQJZRQ: '2023-07-31',
    CZZT: '威海示例餐饮有限公司',
    CZZTDM: '91371000MAT000018Y',
    CZZTDMLX: '统一社会信用代码',
    CZZTDMLXDM: '001',
    KZ_JYCS: '威海市环翠区示例路1号',
    KZ_ZTYT: '餐饮服务经营者',
    KZ_JYXM: ['热食类食品制售', '冷食类食品制售'],
    ...over,
  };
}

/** A synthetic person's identity card. */
export function sampleCardClaims(over: Record<string, unknown> = {}): Record<string, unknown> {
  const type = licenceTypeOf('居民身份证');
  return {
    ZZMC: type.title,
    ZZLXDM: type['x-licenceType'],
    ZZBS: sampleIdentifier(type, POLICE_ISSUER, '2018000000001'),
    ZZBH: '371099200002290033',
    ZZBFJG: '市公安局',
    ZZBFJGDM: POLICE_ISSUER,
    ZZBFRQ: '2017-03-01',
    ZZYXQQSRQ: '2017-03-01',
    ZZYXQJZRQ: '2027-03-01',
    CZZT: '示例甲',
    CZZTDM: '371099200002290033',
    CZZTDMLX: '公民身份号码',
    CZZTDMLXDM: '111',
    KZ_XBDM: '1',
    KZ_CSRQ: '2000-02-29',
    KZ_ZZ: '山东省威海市环翠区示例街2号',
    ...over,
  };
}
