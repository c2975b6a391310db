import type { Organisation, Person } from '../city.ts';
import { type Day, dayOf } from '../day.ts';
import { DISTRICTS, type District } from '../districts.ts';
import { toUscc } from '../identifiers.ts';
import { takeName, toBrand } from '../names.ts';
import { pickWeighted, type Random } from '../random.ts';

interface Form {
  kind: Organisation['kind'];
  prefix: string;
  series: string;
  /** Per thousand people. */
  perThousand: number;
  least: number;
  suffixes: readonly string[];
  sponsor(district: District): string;
}

const FORMS: readonly Form[] = [
  institution('学校', 2, 14, ['小学', '中学', '实验学校', '高级中学'], '教育局'),
  institution('医院', 0.6, 6, ['医院', '妇幼保健院', '中心卫生院'], '卫生和计划生育局'),
  institution('文化', 0.5, 4, ['文化馆', '图书馆', '博物馆'], '文化广电新闻出版局'),
  society('社团', '51', 8, 20, ['商会', '协会', '志愿者协会', '研究会']),
  society('民非', '52', 5, 12, ['养老服务中心', '幼儿园', '职业培训学校', '社工服务中心']),
  society('基金', '53', 0.2, 2, ['教育基金会', '慈善基金会']),
  {
    kind: '律所',
    prefix: '31',
    series: 'MJL',
    perThousand: 1,
    least: 6,
    suffixes: ['律师事务所'],
    sponsor: () => '威海市司法局',
  },
];

function institution(
  kind: Organisation['kind'],
  perThousand: number,
  least: number,
  suffixes: readonly string[],
  bureau: string,
): Form {
  const sponsor = (district: District) => `${district.name}${bureau}`;
  return { kind, prefix: '12', series: 'MBU', perThousand, least, suffixes, sponsor };
}

function society(
  kind: Organisation['kind'],
  prefix: string,
  perThousand: number,
  least: number,
  suffixes: readonly string[],
): Form {
  return {
    kind,
    prefix,
    series: 'MJU',
    perThousand,
    least,
    suffixes,
    sponsor: (district) => `${district.name}民政局`,
  };
}

/** Institutions, societies and law firms; their heads are living adults of the city. */
export function makeOrganisations(
  random: Random,
  population: number,
  heads: readonly Person[],
  asOf: Day,
): Organisation[] {
  const taken = new Set<string>();
  const organisations: Organisation[] = [];
  for (const form of FORMS) {
    const count = Math.max(form.least, Math.round((population / 1000) * form.perThousand));
    for (let n = 0; n < count; n++) {
      organisations.push(
        makeOrganisation(random, form, organisations.length + 1, random.pick(heads), asOf, taken),
      );
    }
  }
  return organisations;
}

function makeOrganisation(
  random: Random,
  form: Form,
  sequence: number,
  head: Person,
  asOf: Day,
  taken: Set<string>,
): Organisation {
  const district = pickWeighted(random, DISTRICTS);
  const place = form.kind === '律所' ? '山东' : district.name;
  return {
    uscc: toUscc(form.prefix, district.cadastre, form.series, sequence),
    name: takeName(taken, () => `${place}${toBrand(random, 2)}${random.pick(form.suffixes)}`),
    kind: form.kind,
    sponsor: form.sponsor(district),
    head,
    founded: random.between(dayOf(1992, 1, 1), asOf - 60),
    funds: random.between(1, 40) * 5,
    district,
  };
}
