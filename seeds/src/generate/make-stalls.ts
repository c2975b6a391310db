import type { Building, Person, Stall } from '../city.ts';
import { addYears, type Day } from '../day.ts';
import { toUscc } from '../identifiers.ts';
import { takeName, toBrand } from '../names.ts';
import type { Random } from '../random.ts';
import { addWorkdays } from '../workdays.ts';

const TRADES = [
  { word: '海鲜馆', scope: '餐饮服务' },
  { word: '面馆', scope: '餐饮服务' },
  { word: '便利店', scope: '预包装食品、日用百货零售' },
  { word: '水产店', scope: '水产品零售' },
  { word: '服装店', scope: '服装、鞋帽零售' },
  { word: '理发店', scope: '理发服务' },
  { word: '五金店', scope: '五金交电零售' },
  { word: '渔具店', scope: '渔具零售' },
  { word: '汽修店', scope: '汽车维修' },
  { word: '民宿', scope: '住宿服务' },
];
const YEARS = 12;

/** 个体工商户: the operator is a living adult of the city, and was one when the stall was approved. */
export function makeStalls(
  random: Random,
  count: number,
  operators: readonly Person[],
  buildings: readonly Building[],
  asOf: Day,
): Stall[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const operator = random.pick(operators);
    const building = random.pick(buildings);
    const trade = random.pick(TRADES);
    const earliest = Math.max(addYears(operator.birth, 18), addYears(asOf, -YEARS));
    return {
      uscc: toUscc('92', building.district.cadastre, 'MAQ', index + 1),
      name: takeName(taken, () => `${building.district.name}${toBrand(random, 3)}${trade.word}`),
      operator,
      address: `${building.text}${random.between(1, 30)}号门市`,
      district: building.district,
      scope: trade.scope,
      approved: Math.min(addWorkdays(random.between(earliest, asOf), 0), asOf),
      state: random.chance(0.92) ? '存续' : '注销',
    };
  });
}
