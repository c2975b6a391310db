import type { BilingualText } from '@shuqiao/schemas/types/finding';
import type { LicenceItem } from '@shuqiao/schemas/types/licence-type';

const TEXTS: Readonly<Record<string, BilingualText>> = {
  required: { zh: '缺少', en: 'is missing' },
  additionalProperties: { zh: '不是本类证照的信息项', en: 'is no item of this type of licence' },
  type: { zh: '类型不符', en: 'is of the wrong kind' },
  const: { zh: '须为本类证照的固定取值', en: 'must be the value fixed for this type' },
  enum: { zh: '不在允许的取值之内', en: 'must be one of the allowed values' },
  format: { zh: '格式不正确', en: 'is malformed' },
  pattern: { zh: '写法不符', en: 'is not of the required form' },
  minLength: { zh: '过短', en: 'is too short' },
  maxLength: { zh: '过长', en: 'is too long' },
  minItems: { zh: '条目过少', en: 'has too few entries' },
  maxItems: { zh: '条目过多', en: 'has too many entries' },
  uniqueItems: { zh: '有重复条目', en: 'has repeated entries' },
};
const OTHER: BilingualText = { zh: '不符合证照类型的要求', en: 'is not as the type of licence says' };

/** Words for the issuing window. Never contains the value. */
export function describeClaimFault(
  pointer: string,
  code: string,
  item: LicenceItem | undefined,
): BilingualText {
  const name = pointer.split('/')[1] ?? '';
  const text = TEXTS[code] ?? OTHER;
  const title = item ? `${item.title}（${name}）` : name || '内容';
  return { zh: `${title}：${text.zh}`, en: `${name || 'The content'} ${text.en}` };
}
