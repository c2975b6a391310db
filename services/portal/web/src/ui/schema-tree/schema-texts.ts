import type { Texts } from '../../i18n/use-text.ts';
import type { SchemaFactName } from './list-schema-facts.ts';

interface SchemaTexts {
  readonly required: string;
  readonly facts: Readonly<Record<SchemaFactName, string>>;
  readonly keys: string;
}

const zh: SchemaTexts = {
  required: '必填',
  keys: '方向键移动，→ 展开，← 收起',
  facts: {
    length: '长度',
    count: '个数',
    range: '范围',
    step: '步长',
    format: '格式',
    pattern: '模式',
    values: '取值',
    constant: '固定为',
    preset: '默认',
    standard: '标准',
    codeTable: '代码表',
    sensitivity: '敏感性',
    role: '角色',
  },
};

const en: SchemaTexts = {
  required: 'required',
  keys: 'Arrow keys move, → opens, ← closes',
  facts: {
    length: 'length',
    count: 'count',
    range: 'range',
    step: 'step',
    format: 'format',
    pattern: 'pattern',
    values: 'values',
    constant: 'always',
    preset: 'default',
    standard: 'standard',
    codeTable: 'code table',
    sensitivity: 'sensitivity',
    role: 'role',
  },
};

export const schemaTexts: Texts<SchemaTexts> = { zh, en };
