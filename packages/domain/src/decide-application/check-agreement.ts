import { order809Articles } from '../clocks/articles.ts';
import type { LegalFinding } from '../legal-finding.ts';
import { type AnswerRule, listUngrantableItems } from './application-facts.ts';

export const checkEntryShared: AnswerRule = ({ entry }) => {
  if (entry.state !== 'published') {
    return [refuse('entry_withdrawn', '/resource', '目录条目已撤下，不能授权', 'the entry is withdrawn')];
  }
  if (entry.share !== 'not_shared') return [];
  return [
    refuse('entry_not_shared', '/resource', '不予共享的资源不能授权', 'what is not shared cannot be granted'),
  ];
};

export const checkAppliedItems: AnswerRule = (facts) => {
  const ungrantable = new Set(listUngrantableItems(facts));
  return facts.submission.items.flatMap((item, at) =>
    ungrantable.has(item)
      ? [
          refuse(
            'item_not_in_contract',
            `/items/${at}`,
            '信息项不在现行契约内或不予共享',
            'the item is not in the contract in force, or not shared',
          ),
        ]
      : [],
  );
};

export const checkPeriod: AnswerRule = ({ submission: { from, to } }) =>
  to !== null && to < from
    ? [
        {
          ...refuse('period_empty', '/to', '使用时限的止期早于起期', 'the period ends before it begins'),
          article: order809Articles.application,
        },
      ]
    : [];

export const checkMaskedItems: AnswerRule = ({ submission, answer }) =>
  Object.keys(answer.masks ?? {}).flatMap((item) =>
    submission.items.includes(item)
      ? []
      : [
          refuse(
            'mask_unknown',
            `/masks/${item}`,
            '脱敏的信息项不在申请之内',
            'a masked item was not applied for',
          ),
        ],
  );

/**
 * No condition beyond the published entry (art. 15). Masking is one for an item that is shared
 * unconditionally, unless it is personal information, which goes out no wider than the duty needs
 * (个人信息保护法 art. 34). Quotas are not: every grant has one.
 */
export const checkConditions: AnswerRule = (facts) => [
  ...checkStatedConditions(facts),
  ...checkMasksAsConditions(facts),
];

const checkStatedConditions: AnswerRule = ({ entry, answer }) =>
  (answer.conditions ?? []).flatMap((condition, at) =>
    entry.condition !== null && condition.trim() === entry.condition.trim()
      ? []
      : [
          inventCondition(
            `/conditions/${at}`,
            '答复所附条件不在已发布的目录条目中',
            'the condition is not in the published entry',
          ),
        ],
  );

const checkMasksAsConditions: AnswerRule = ({ entry, answer }) => {
  if (entry.share !== 'unconditional') return [];
  const open = new Set(
    entry.items.flatMap(({ name, share, sensitivity }) =>
      share === 'conditional' || sensitivity !== null ? [] : [name],
    ),
  );
  return Object.keys(answer.masks ?? {})
    .filter((item) => open.has(item))
    .map((item) =>
      inventCondition(
        `/masks/${item}`,
        '无条件共享的非个人信息项不得脱敏',
        'an unconditional item that is not personal may not be masked',
      ),
    );
};

function inventCondition(pointer: string, zh: string, en: string): LegalFinding {
  return {
    code: 'condition_invented',
    pointer,
    article: order809Articles.conditions,
    auditRule: 'P-2',
    message: { zh, en },
  };
}

function refuse(code: string, pointer: string, zh: string, en: string): LegalFinding {
  return { code, pointer, article: order809Articles.answer, message: { zh, en } };
}
