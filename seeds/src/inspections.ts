import type { City, Enterprise } from './city.ts';
import { type Day, dayOf, toGbDate } from './day.ts';
import type { LicenceKind } from './industries.ts';
import { addWorkdays } from './workdays.ts';

export interface InspectionMatter {
  /** 抽查事项编码. */
  code: string;
  name: string;
  basis: string;
  department: string;
  content: string;
  method: string;
  /** Percent of the objects. */
  share: number;
  frequency: string;
  /** Only firms of trades that need this licence; undefined = every firm. */
  licence: LicenceKind | undefined;
}

export interface Inspection {
  plan: string;
  object: Enterprise;
  matter: InspectionMatter;
  day: Day;
  isPassed: boolean;
}

export const INSPECTION_MATTERS: readonly InspectionMatter[] = [
  matter(1, '公示信息检查', '企业信息公示暂行条例', '市工商局', '年度报告与即时公示信息', 3),
  matter(2, '登记事项检查', '公司登记管理条例', '市工商局', '住所、注册资本实缴、法定代表人任职', 3),
  matter(3, '广告经营检查', '广告法', '市工商局', '广告内容与档案', 1),
  matter(4, '食品经营安全检查', '食品安全法', '市食品药品监管局', '进货查验、从业人员健康', 12, 'food'),
  matter(5, '药品经营质量检查', '药品管理法', '市食品药品监管局', '经营质量管理规范执行', 20, 'drug'),
  matter(
    6,
    '排污许可执行检查',
    '排污许可管理办法（试行）',
    '市环保局',
    '许可事项与自行监测',
    15,
    'pollution',
  ),
  matter(7, '安全生产条件检查', '安全生产法', '市安监局', '许可条件保持情况', 20, 'safety'),
  matter(8, '特种设备使用检查', '特种设备安全法', '市质监局', '使用登记与定期检验', 10, 'equipment'),
  matter(
    9,
    '娱乐与上网服务场所检查',
    '互联网上网服务营业场所管理条例',
    '市文化广电新闻出版局',
    '实名登记与营业时间',
    20,
    'culture',
  ),
  matter(10, '旅行社服务检查', '旅行社条例', '市旅游发展委', '合同与质量保证金', 20, 'travel'),
  matter(11, '建筑市场行为检查', '建筑法', '市住房城乡建设局', '资质与施工许可', 8, 'construction'),
  matter(12, '取水计量检查', '取水许可和水资源费征收管理条例', '市水利局', '计量设施与取水量', 15, 'water'),
];

function matter(
  n: number,
  name: string,
  basis: string,
  department: string,
  content: string,
  share: number,
  licence?: LicenceKind,
): InspectionMatter {
  return {
    code: `371000-ccsx-${`${n}`.padStart(3, '0')}`,
    name,
    basis: `《${basis}》`,
    department,
    content,
    method: n % 3 === 0 ? '书面检查' : '现场检查',
    share,
    frequency: share >= 15 ? '每年2次' : '每年1次',
    licence,
  };
}

export function isObjectOf({ licence }: InspectionMatter, firm: Enterprise): boolean {
  return firm.state === '存续' && (licence === undefined || firm.industry.licences.includes(licence));
}

/** One draw per matter in 2018; a firm is drawn at most once for a matter. The first firm always fails. */
export function* listInspections(city: City): Generator<Inspection> {
  const random = city.random('inspections');
  for (const each of INSPECTION_MATTERS) {
    const drawn = dayOf(2018, random.between(5, 10), random.between(8, 25));
    for (const object of city.enterprises) {
      const isDrawn = random.chance(each.share / 100) || object.index === 0;
      if (!isDrawn || !isObjectOf(each, object) || object.registered > drawn) continue;
      const day = addWorkdays(drawn + random.between(3, 50), 0);
      const plan = `WH${toGbDate(drawn)}-${each.code.slice(-3)}`;
      const isPassed = random.chance(0.9) && object.index !== 0;
      if (day <= city.asOf) yield { plan, object, matter: each, day, isPassed };
    }
  }
}
