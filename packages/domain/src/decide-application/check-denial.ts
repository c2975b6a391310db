import type { DepartmentKind } from '@shuqiao/schemas/types/directory';
import { order809Articles } from '../clocks/articles.ts';
import { type AnswerRule, listConditionalItems, listUngrantableItems } from './application-facts.ts';

/** Not 政府部门 in the sense of art. 2: they take part by reference only (art. 43). */
const BY_REFERENCE: ReadonlySet<DepartmentKind> = new Set(['party', 'judicial', 'mass', 'utility']);

/** A no needs reasons (art. 21). */
export const checkReasons: AnswerRule = ({ answer }) =>
  answer.reasons === undefined || answer.reasons.trim() === ''
    ? [
        {
          code: 'reasons_missing',
          pointer: '/reasons',
          article: order809Articles.answer,
          auditRule: 'P-4a',
          message: { zh: '不同意共享须说明理由', en: 'a refusal needs reasons' },
        },
      ]
    : [];

/**
 * What goes to every department cannot be refused to one (art. 14), unless it asks for items marked 有条件,
 * for items that cannot be granted at all, or is not a government department.
 */
export const checkUnconditional: AnswerRule = (facts) => {
  const { entry, applicant } = facts;
  if (entry.share !== 'unconditional' || entry.state !== 'published') return [];
  if (BY_REFERENCE.has(applicant.kind)) return [];
  if (listConditionalItems(facts).length > 0 || listUngrantableItems(facts).length > 0) return [];
  return [
    {
      code: 'unconditional_refused',
      pointer: '/agree',
      article: order809Articles.refusal,
      auditRule: 'P-2',
      message: { zh: '无条件共享的资源不得拒绝共享', en: 'what is shared unconditionally cannot be refused' },
    },
  ];
};
