import { type Article, order809Articles } from '../clocks/articles.ts';
import type { LegalFinding } from '../legal-finding.ts';
import { isBlank, type PublicationRule, type PublishableEntry } from './publishable-entry.ts';

const { refusal: types, conditions } = order809Articles;

/** 有条件 lists the condition, the scope (共享范围) and the purpose of use (使用用途). */
export const checkConditional: PublicationRule = (entry) => {
  const isConditional = entry.share === 'conditional' || hasConditionalItems(entry);
  if (!isConditional) return [];
  return [
    ...(isBlank(entry.condition)
      ? [
          refuse(
            'condition_missing',
            '/condition',
            conditions,
            '有条件共享须列明共享条件',
            'conditional sharing lists its condition',
          ),
        ]
      : []),
    ...(hasText(entry.scope)
      ? []
      : [
          refuse(
            'scope_missing',
            '/scope',
            conditions,
            '有条件共享须列明共享范围',
            'conditional sharing lists its scope',
          ),
        ]),
    ...(hasText(entry.purpose)
      ? []
      : [
          refuse(
            'purpose_missing',
            '/purpose',
            conditions,
            '有条件共享须列明使用用途',
            'conditional sharing lists the purpose of use',
          ),
        ]),
  ];
};

/** 不予共享 lists reason and law, and is never bound. */
export const checkNotShared: PublicationRule = ({ share, reason, legalBasis }, { liveChannels }) => {
  if (share !== 'not_shared') return [];
  return [
    ...(isBlank(reason)
      ? [
          refuse(
            'reason_missing',
            '/reason',
            conditions,
            '不予共享须列明理由',
            'what is not shared needs a reason',
          ),
        ]
      : []),
    ...(isBlank(legalBasis)
      ? [
          refuse(
            'law_missing',
            '/legalBasis',
            conditions,
            '不予共享须列明法律、行政法规或国务院决定依据',
            'what is not shared needs a law, administrative regulation or State Council decision',
          ),
        ]
      : []),
    ...(liveChannels > 0
      ? [
          refuse(
            'channel_forbidden',
            '/share',
            types,
            '不予共享的资源不得挂接通道',
            'what is not shared has no channel',
          ),
        ]
      : []),
  ];
};

/** 无条件 has no self-invented condition, save for items marked 有条件. */
export const checkUnconditional: PublicationRule = (entry) => {
  if (entry.share !== 'unconditional' || hasConditionalItems(entry)) return [];
  const pointers = [
    ...(isBlank(entry.condition) ? [] : ['/condition']),
    ...(hasText(entry.scope) ? ['/scope'] : []),
    ...(hasText(entry.purpose) ? ['/purpose'] : []),
  ];
  return pointers.map((pointer) =>
    refuse(
      'condition_forbidden',
      pointer,
      conditions,
      '无条件共享不得自行增设条件',
      'unconditional sharing has no conditions',
    ),
  );
};

/** Only what goes to every department can go to the public. */
export const checkOpen: PublicationRule = ({ share, open }) =>
  open && share !== 'unconditional'
    ? [
        refuse(
          'open_forbidden',
          '/open',
          types,
          '只有无条件共享的资源可以向社会开放',
          'only what is shared unconditionally can be open',
        ),
      ]
    : [];

function hasConditionalItems({ items }: PublishableEntry): boolean {
  return items.some(({ share }) => share === 'conditional');
}

function hasText(texts: readonly string[]): boolean {
  return texts.some((text) => !isBlank(text));
}

function refuse(code: string, pointer: string, article: Article, zh: string, en: string): LegalFinding {
  return { code, pointer, article, message: { zh, en } };
}
