import type { City } from '../city.ts';
import type { LicenceClaims, LicenceDraft } from '../licences/licence-draft.ts';
import { toLicenceState } from '../licences/licence-draft.ts';
import { listBusinessLicences } from '../licences/types/business-licence.ts';
import { listIdentityCardDrafts } from '../licences/types/identity-card.ts';
import { listPropertyCertificates } from '../licences/types/property-certificate.ts';
import { type Row, type RowSources, toRow } from './row-source.ts';

type ListDrafts = (city: City) => Iterable<LicenceDraft>;

/** 有效期至 has to have a value: the last date there is stands for 长期. */
const NO_END = '99991231';

function toGbForm(legalDate: string): string {
  return legalDate.replaceAll('-', '');
}

function* directory(city: City): Generator<Row> {
  for (const list of [listBusinessLicences, listIdentityCardDrafts, listPropertyCertificates]) {
    for (const licence of list(city)) {
      const { claims, validTo } = licence;
      yield toRow({
        ZZBS: claims.ZZBS,
        ZZMC: claims.ZZMC,
        ZZLXDM: claims.ZZLXDM,
        ZZBH: claims.ZZBH,
        CZZT: claims.CZZT,
        CZZTDM: claims.CZZTDM,
        ZZBFJG: claims.ZZBFJG,
        ZZYXQJZRQ: validTo === undefined ? undefined : toGbForm(validTo),
        ZZZT: toLicenceState(licence),
      });
    }
  }
}

function facesOf(list: ListDrafts, toFace: (claims: LicenceClaims, licence: LicenceDraft) => Row) {
  return function* faces(city: City): Generator<Row> {
    for (const licence of list(city)) {
      if (toLicenceState(licence) !== '01') continue;
      yield { ZZBS: licence.claims.ZZBS, ...toFace(licence.claims, licence) };
    }
  };
}

const businessLicences = facesOf(listBusinessLicences, (claims, { issuedOn }) => ({
  TYSHXYDM: claims.CZZTDM,
  QYMC: claims.CZZT,
  FDDBR: claims.KZ_FDDBR,
  JYFW: claims.KZ_JYFW,
  DJRQ: toGbForm(issuedOn),
}));

const identityCards = facesOf(listIdentityCardDrafts, (claims, { validTo }) => ({
  GMSFHM: claims.CZZTDM,
  XM: claims.CZZT,
  YXQZ: validTo === undefined ? NO_END : toGbForm(validTo),
}));

const propertyCertificates = facesOf(listPropertyCertificates, (claims) => ({
  BDCQZH: claims.KZ_BDCQZH,
  BDCDYH: claims.KZ_BDCDYH,
  QLR: claims.KZ_QLR,
  ZL: claims.KZ_ZL,
}));

export const licenceRows: RowSources = {
  '105001/000001': directory,
  '105001/000002': businessLicences,
  '105001/000003': identityCards,
  '105001/000004': propertyCertificates,
};
