import { catalogueGuide, order809Articles } from '../clocks/articles.ts';
import type { LegalFinding } from '../legal-finding.ts';
import { isResourceCode } from '../resource-code.ts';
import { isUscc } from '../uscc.ts';
import { deriveGrade } from './derive-grade.ts';
import { isBlank, type PublicationRule, type PublishableEntry } from './publishable-entry.ts';

const MODES: Readonly<Record<PublishableEntry['format'], readonly string[]>> = {
  database: ['api', 'table'],
  spreadsheet: ['file'],
  document: ['file'],
  service: ['api'],
};

export const checkCode: PublicationRule = ({ code }) =>
  isResourceCode(code)
    ? []
    : [guide('code_malformed', '/code', '信息资源代码不符合编码规则', 'the resource code is malformed')];

export const checkProvider: PublicationRule = ({ provider }) =>
  isUscc(provider)
    ? []
    : [
        guide(
          'provider_malformed',
          '/provider',
          '提供方代码不是有效的统一社会信用代码',
          'the provider code is no valid credit code',
        ),
      ];

export const checkName: PublicationRule = ({ code, name }, { siblings }) => {
  if (isBlank(name)) return [guide('name_missing', '/name', '缺少信息资源名称', 'the name is missing')];
  const twin = siblings.find((sibling) => sibling.code !== code && sibling.name.trim() === name.trim());
  if (!twin) return [];
  return [
    guide(
      'name_taken',
      '/name',
      `本部门已有同名资源 ${twin.code}`,
      `the department already has ${twin.code} of this name`,
    ),
  ];
};

export const checkSummary: PublicationRule = ({ summary }) =>
  isBlank(summary)
    ? [guide('summary_missing', '/summary', '信息资源摘要不能为空', 'the summary is missing')]
    : [];

export const checkMode: PublicationRule = ({ format, mode }) =>
  MODES[format].includes(mode)
    ? []
    : [guide('mode_mismatch', '/mode', '共享方式与信息资源格式不符', 'the mode does not fit the format')];

export const checkGrade: PublicationRule = (entry) => {
  const lowest = deriveGrade(entry);
  const isConsistent = lowest === 'L4' ? entry.grade === 'L4' : lowest <= entry.grade && entry.grade !== 'L4';
  if (isConsistent) return [];
  return [
    {
      code: 'grade_inconsistent',
      pointer: '/grade',
      article: order809Articles.contents,
      message: {
        zh: `数据分级与信息项不一致，应为 ${lowest}${lowest === 'L4' ? '' : ' 以上（L4 仅用于不予共享）'}`,
        en:
          lowest === 'L4'
            ? 'what is not shared is L4'
            : `the items ask for ${lowest} or more; L4 is for what is not shared`,
      },
    },
  ];
};

export const checkRelated: PublicationRule = ({ code, related }, { isKnownResource }) =>
  related.flatMap((other, at) =>
    other !== code && isKnownResource(other)
      ? []
      : [guide('related_unknown', `/related/${at}`, '关联资源不存在', 'the related resource does not exist')],
  );

export function guide(code: string, pointer: string, zh: string, en: string): LegalFinding {
  return { code, pointer, article: catalogueGuide, message: { zh, en } };
}
