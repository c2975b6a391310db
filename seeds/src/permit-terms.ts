import type { Permit } from './permits.ts';

export type PickTerm = <T>(list: readonly [T, ...T[]]) => T;

export const DRUG_SCOPE = ['中成药', '化学药制剂', '抗生素制剂', '生化药品'] as const;

const CATERING: readonly [readonly string[], ...(readonly string[])[]] = [
  ['热食类食品制售'],
  ['热食类食品制售', '冷食类食品制售'],
  ['热食类食品制售', '自制饮品制售'],
];
const SALE: readonly [readonly string[], ...(readonly string[])[]] = [
  ['预包装食品销售'],
  ['预包装食品销售', '散装食品销售'],
];

/** Chooses by the permit's own number, so that its terms do not depend on the permits before it. */
export function pickFor({ sequence }: Permit): PickTerm {
  return (list) => list[sequence % list.length] ?? list[0];
}

function isCatering({ holder }: Permit): boolean {
  return holder.industry.code.startsWith('H');
}

/** 主体业态. */
export function toFoodTrade(permit: Permit): string {
  return isCatering(permit) ? '餐饮服务经营者' : '食品销售经营者';
}

/** 经营项目. */
export function toFoodItems(permit: Permit): readonly string[] {
  return pickFor(permit)(isCatering(permit) ? CATERING : SALE);
}

/** 经营方式. */
export function toDrugTrade(permit: Permit): string {
  return pickFor(permit)(['零售', '零售（连锁）', '批发']);
}

/** 资质类别, 资质等级. */
export function toQualification(permit: Permit): { category: string; grade: string } {
  const pick = pickFor(permit);
  return {
    category: pick([
      '建筑工程施工总承包',
      '市政公用工程施工总承包',
      '建筑装修装饰工程专业承包',
      '地基基础工程专业承包',
    ]),
    grade: pick(['三级', '二级', '三级', '一级']),
  };
}
