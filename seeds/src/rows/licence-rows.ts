import type { City } from '../city.ts';
import { ageOn, toGbDate, yearOf } from '../day.ts';
import { LICENCE_TYPES, toLicenceIdentifier } from '../identifiers.ts';
import { codeOf, getDepartment } from '../subject.ts';
import { toIdentityCardEnd } from './people-rows.ts';
import { padded, type Row, type RowSources, toRow } from './row-source.ts';

const LEAST_AGE_OF_CARD = 16;

interface Licence {
  type: keyof typeof LICENCE_TYPES;
  identifier: string;
  title: string;
  number: string;
  holder: string;
  holderCode: string;
  issuer: string;
  until: string | undefined;
  /** 证照状态: 01 有效, 04 注销, 07 吊销. */
  state: string;
  /** Items of the licence's own resource. */
  face: Row;
}

const ENTERPRISE_STATES = { 存续: '01', 注销: '04', 吊销: '07' };

function* businessLicences(city: City): Generator<Licence> {
  const issuer = getDepartment(city, '市工商局');
  for (const firm of city.enterprises) {
    const identifier = toLicenceIdentifier('business', issuer.code, firm.uscc);
    const face = {
      ZZBS: identifier,
      TYSHXYDM: firm.uscc,
      QYMC: firm.name,
      FDDBR: firm.legalRepresentative.name,
      JYFW: firm.industry.scope,
      DJRQ: toGbDate(firm.registered),
    };
    yield {
      type: 'business',
      identifier,
      title: '营业执照',
      number: firm.uscc,
      holder: firm.name,
      holderCode: firm.uscc,
      issuer: issuer.name,
      until: firm.termEnd === undefined ? undefined : toGbDate(firm.termEnd),
      state: ENTERPRISE_STATES[firm.state],
      face,
    };
  }
}

/** The serial is a running number, not the citizen number: a licence identifier is shown to many. */
function* identityCards(city: City): Generator<Licence> {
  const issuer = getDepartment(city, '市公安局');
  for (const person of city.people) {
    if (person.death !== undefined || ageOn(person.birth, city.asOf) < LEAST_AGE_OF_CARD) continue;
    const identifier = toLicenceIdentifier('identity', issuer.code, `2018${padded(person.index + 1, 9)}`);
    const until = toIdentityCardEnd(person, city.asOf);
    yield {
      type: 'identity',
      identifier,
      title: '居民身份证',
      number: person.id,
      holder: person.name,
      holderCode: person.id,
      issuer: issuer.name,
      until,
      state: '01',
      face: { ZZBS: identifier, GMSFHM: person.id, XM: person.name, YXQZ: until },
    };
  }
}

function* propertyCertificates(city: City): Generator<Licence> {
  const issuer = getDepartment(city, '市国土资源局');
  for (const property of city.properties) {
    const owner = property.owners[0];
    if (!owner || property.registered === undefined) continue;
    const serial = `${yearOf(property.registered)}${padded(property.serial, 7)}`;
    const identifier = toLicenceIdentifier('property', issuer.code, serial);
    const face = {
      ZZBS: identifier,
      BDCQZH: property.certificate,
      BDCDYH: property.unit,
      QLR: property.owners.map((each) => each.name).join('、'),
      ZL: property.location,
    };
    yield {
      type: 'property',
      identifier,
      title: '不动产权证书',
      number: property.certificate,
      holder: owner.name,
      holderCode: codeOf(owner),
      issuer: issuer.name,
      until: undefined,
      state: '01',
      face,
    };
  }
}

function* directory(city: City): Generator<Row> {
  for (const list of [businessLicences, identityCards, propertyCertificates]) {
    for (const licence of list(city)) {
      yield toRow({
        ZZBS: licence.identifier,
        ZZMC: licence.title,
        ZZLXDM: LICENCE_TYPES[licence.type],
        ZZBH: licence.number,
        CZZT: licence.holder,
        CZZTDM: licence.holderCode,
        ZZBFJG: licence.issuer,
        ZZYXQJZRQ: licence.until,
        ZZZT: licence.state,
      });
    }
  }
}

function facesOf(list: (city: City) => Iterable<Licence>): (city: City) => Generator<Row> {
  return function* faces(city) {
    for (const { face, state } of list(city)) if (state === '01') yield face;
  };
}

export const licenceRows: RowSources = {
  '105001/000001': directory,
  '105001/000002': facesOf(businessLicences),
  '105001/000003': facesOf(identityCards),
  '105001/000004': facesOf(propertyCertificates),
};
