import type { City, Enterprise } from './city.ts';
import { type Day, yearOf } from './day.ts';
import { type Inspection, listInspections } from './inspections.ts';
import { addWorkdays } from './workdays.ts';

export interface Penalty {
  number: string;
  subject: Enterprise;
  fact: string;
  basis: string;
  category: '警告' | '罚款';
  /** 万元; undefined without a fine. */
  fine: number | undefined;
  decided: Day;
  authority: string;
}

function toNumber({ matter }: Inspection, decided: Day, sequence: number): string {
  return `威示${matter.code.slice(-3)}罚〔${yearOf(decided)}〕${sequence}号`;
}

/** About half of the failed inspections end in a decision within a month. */
export function* listPenalties(city: City): Generator<Penalty> {
  const random = city.random('penalties');
  let sequence = 0;
  for (const inspection of listInspections(city)) {
    if (inspection.isPassed || !(random.chance(0.55) || sequence === 0)) continue;
    const decided = addWorkdays(inspection.day, random.between(5, 22));
    const isFine = random.chance(0.7);
    if (decided > city.asOf) continue;
    sequence += 1;
    yield {
      number: toNumber(inspection, decided, sequence),
      subject: inspection.object,
      fact: `${inspection.matter.name}不合格：${inspection.matter.content}不符合规定`,
      basis: inspection.matter.basis,
      category: isFine ? '罚款' : '警告',
      fine: isFine ? random.between(1, 60) / 4 : undefined,
      decided,
      authority: inspection.matter.department,
    };
  }
}
