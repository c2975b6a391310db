import type { City } from '../city.ts';
import { dayOf, toGbDate, toGbMonth, yearOf } from '../day.ts';
import { padded, type Row, type RowSources } from './row-source.ts';

const SUBJECTS = [
  '优化营商环境',
  '政务信息资源共享',
  '不动产登记提速',
  '企业开办便利化',
  '海洋经济发展',
  '安全生产',
  '义务教育招生',
  '污染防治',
];
const FEES = [
  '不动产登记费',
  '特种设备检验检测费',
  '水资源费',
  '城市道路占用费',
  '渔业资源增殖保护费',
  '无线电频率占用费',
  '诉讼费',
  '专利收费',
  '水土保持补偿费',
  '防空地下室易地建设费',
];
const FEE_UNITS = [
  '市国土资源局',
  '市质监局',
  '市水利局',
  '市住房城乡建设局',
  '市海洋与渔业局',
  '市经济和信息化委',
  '市法院',
  '市知识产权局',
  '市水利局',
  '市政府办公室',
];
const PORTS = ['威海港', '石岛港', '龙眼港', '靖海港', '威海机场'];
const TARGETS = [
  { name: '企业开办时限（工作日）', goal: 3 },
  { name: '不动产登记时限（工作日）', goal: 5 },
  { name: '工程建设项目审批时限（工作日）', goal: 40 },
  { name: '数据提供率（%）', goal: 90 },
  { name: '业务系统上云率（%）', goal: 95 },
];
const DAYS_OF_PORTS = 180;

/** 发文字号 carries the mark 示, so that no real document is meant. */
function* documents(city: City): Generator<Row> {
  const random = city.random('documents');
  for (let n = 1; n <= 240; n++) {
    const written = random.between(dayOf(2016, 1, 4), city.asOf - 12);
    yield {
      WJBT: `关于${random.pick(SUBJECTS)}有关事项的通知（示例${n}）`,
      FWZH: `威示政发〔${yearOf(written)}〕${n}号`,
      FWJG: random.pick(['市政府', '市政府办公室']),
      CWRQ: toGbDate(written),
      FBRQ: toGbDate(written + random.between(0, 10)),
      WJZT: random.pick(['1', '1', '1', '1', '2', '3']),
      WJLJ: `https://www.weihai.example/documents/${n}`,
    };
  }
}

function* fees(): Generator<Row> {
  for (const [n, name] of FEES.entries()) {
    yield {
      SFXMBM: `371099${padded(n + 1, 4)}`,
      SFXMMC: name,
      SFDW: FEE_UNITS[n],
      SFYJ: '国家和省公布的行政事业性收费目录（示例）',
      SFBZ: '按目录规定的标准执行，有上下限的按下限',
      SXRQ: '20180701',
    };
  }
}

function* systems(city: City): Generator<Row> {
  const random = city.random('systems');
  const names = new Map(city.departments.map(({ code, name }) => [code, name]));
  for (const { id, name, department } of city.systems) {
    const isInCloud = random.chance(0.91);
    yield {
      XTBM: id,
      XTMC: name,
      ZGDW: names.get(department),
      ZGDWDM: department,
      SYZT: isInCloud ? '1' : random.pick(['0', '2']),
      YZYLX: isInCloud ? '政务云虚拟机' : '自建机房',
      DBDJ: random.pick(['2', '2', '3']),
      SXRQ: toGbDate(random.between(dayOf(2009, 1, 5), dayOf(2018, 6, 1))),
    };
  }
}

/** Monthly from the plan's first full month to the last full one. */
function* assessments(city: City): Generator<Row> {
  const random = city.random('assessments');
  const assessed = city.departments.filter((each) => each.inRate);
  for (let month = 9; dayOf(2018, month + 1, 1) <= city.asOf + 4 && month <= 12; month++) {
    for (const { code, name } of assessed) {
      for (const [n, { name: target, goal }] of TARGETS.entries()) {
        yield {
          ZBBM: `YSHJ-${padded(n + 1, 2)}`,
          ZBMC: target,
          BKHDW: name,
          BKHDWDM: code,
          KHQ: toGbMonth(dayOf(2018, month, 1)),
          MBZ: goal,
          WCZ: Math.round(goal * (0.7 + random.next() * 0.5)),
          DF: random.between(240, 400) / 4,
        };
      }
    }
  }
}

function* ports(city: City): Generator<Row> {
  const random = city.random('ports');
  for (let day = city.asOf - DAYS_OF_PORTS + 1; day <= city.asOf; day++) {
    for (const name of PORTS) {
      const isAirport = name.endsWith('机场');
      yield {
        KAMC: name,
        TJRQ: toGbDate(day),
        CBSL: isAirport ? 0 : random.between(1, 24),
        RYSL: random.between(60, 2400),
        HWL: random.between(80, 90_000) / 4,
        JZXL: isAirport ? 0 : random.between(20, 2600),
      };
    }
  }
}

export const governmentRows: RowSources = {
  '30703710001/000001': documents,
  '30703710024/000001': fees,
  '30703710031/000001': systems,
  '30703710036/000001': assessments,
  '30703710037/000001': ports,
};
