import type { Building, Enterprise, Project } from '../city.ts';
import { type Day, dayOf, yearOf } from '../day.ts';
import type { Random } from '../random.ts';
import { addWorkdays } from '../workdays.ts';

/** Matters in the order of approval, with the stage of each. */
export const MATTERS = [
  { name: '企业投资项目备案', stage: '01' },
  { name: '建设项目用地预审', stage: '01' },
  { name: '建设用地规划许可', stage: '01' },
  { name: '建设工程规划许可', stage: '02' },
  { name: '环境影响评价', stage: '02' },
  { name: '抗震设防要求确认', stage: '02' },
  { name: '消防设计审查', stage: '03' },
  { name: '建筑工程施工许可', stage: '03' },
  { name: '建设工程规划核实', stage: '04' },
  { name: '竣工验收备案', stage: '04' },
] as const;

const KINDS = [
  '厂房建设项目',
  '生产线技术改造项目',
  '研发中心建设项目',
  '仓储物流项目',
  '海洋牧场配套项目',
  '综合楼项目',
];
const FIRST_FILING = dayOf(2016, 3, 1);
const PLAN_FILING = dayOf(2018, 8, 1);

export function isTechnicalUpgrade(project: Project): boolean {
  return project.name.endsWith('技术改造项目');
}

/** Since the plan a matter takes a few days, before it took weeks. Later matters wait for earlier ones. */
function approve(random: Random, filed: Day, asOf: Day): Project['matters'] {
  let at = filed;
  let isOpen = false;
  return MATTERS.map(({ name, stage }) => {
    at = addWorkdays(at, filed >= PLAN_FILING ? random.between(1, 6) : random.between(5, 30));
    isOpen ||= at > asOf;
    return { name, stage, done: isOpen ? undefined : at };
  });
}

/** 投资项目统一代码, 24 characters: year, area, industry, kind (03 备案), serial. */
function toProjectCode(filed: Day, area: string, sequence: number): string {
  return `${yearOf(filed)}-${area}-47-03-${`${sequence}`.padStart(6, '0')}`;
}

export function makeProjects(
  random: Random,
  count: number,
  enterprises: readonly Enterprise[],
  offices: readonly Building[],
  asOf: Day,
): Project[] {
  const owners = enterprises.filter((firm) => firm.state === '存续' && firm.registered < asOf - 600);
  return Array.from({ length: count }, (_, n) => {
    const owner = random.pick(owners);
    const earliest = Math.max(owner.registered + 30, FIRST_FILING);
    const latest = n < KINDS.length ? earliest : asOf - 20;
    const filed = addWorkdays(random.between(earliest, latest), 0);
    return {
      code: toProjectCode(filed, owner.district.cadastre, n + 1),
      name: `${owner.name}${KINDS[n % KINDS.length]}`,
      owner,
      building: random.pick(offices),
      area: random.between(800, 60_000),
      filed,
      matters: approve(random, filed, asOf),
    };
  });
}
