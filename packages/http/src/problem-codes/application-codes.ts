import type { ProblemEntries } from '../problem-entry.ts';

/** From application to grant; articles are those of 政务数据共享条例 (Order 809). */
export const applicationCodes = {
  application_incomplete: {
    status: 422,
    title: 'The application is incomplete',
    titleZh: '申请材料不完整',
    hint: '"errors" lists all that is missing, once: basis, scene, scope, mode and period are needed (art. 20, 21).',
    hintZh:
      'errors 一次性列出全部缺项：使用依据、使用场景、使用范围、共享方式、使用时限（第二十条、第二十一条）。',
  },
  application_not_shared: {
    status: 409,
    title: 'The resource is not shared',
    titleZh: '该资源不予共享',
    hint: 'The catalogue entry cites the grounds. If they are disputed, consult the provider, then the authority (art. 28).',
    hintZh: '目录条目载有依据。如有争议，先与提供部门协商，再报主管部门协调（第二十八条）。',
  },
  application_own_resource: {
    status: 409,
    title: 'A department does not apply for its own resource',
    titleZh: '不必申请本部门的资源',
    hint: 'Use the resource at its source.',
    hintZh: '请直接在源系统使用。',
  },
  application_item_unknown: {
    status: 422,
    title: 'The application names items that the resource does not have',
    titleZh: '申请的信息项不属于该资源',
    hint: '"errors" names them. The items stand in the resource’s contract.',
    hintZh: 'errors 列出这些信息项。信息项以资源的数据契约为准。',
  },
  application_decided: {
    status: 409,
    title: 'The application has been decided',
    titleZh: '申请已答复',
    hint: 'A decision is not changed. File a new application, or ask the authority to coordinate (art. 28).',
    hintZh: '答复不可更改。可重新申请，或报主管部门协调（第二十八条）。',
  },
  application_reasons_required: {
    status: 422,
    title: 'A refusal needs its reasons',
    titleZh: '不同意共享须说明理由',
    hint: 'State the reasons and their legal basis. Incomplete material is not a reason (art. 21).',
    hintZh: '请说明理由及依据。材料不完整不得作为拒绝理由（第二十一条）。',
  },
  application_unconditional: {
    status: 409,
    title: 'An unconditionally shared resource cannot be refused',
    titleZh: '无条件共享的资源不得拒绝',
    hint: 'Agree, or have the catalogue entry changed with its grounds first (art. 15, 39).',
    hintZh: '请同意共享，或先依规定调整目录条目（第十五条、第三十九条）。',
  },
  application_material_once: {
    status: 409,
    title: 'Missing material was already asked for once',
    titleZh: '补充材料只能一次性告知',
    hint: 'Decide on what is there (art. 21).',
    hintZh: '请就现有材料作出答复（第二十一条）。',
  },
  application_extension: {
    status: 409,
    title: 'The time for the answer cannot be extended like this',
    titleZh: '答复期限不能这样延长',
    hint: 'Once, before the due day, by at most 10 working days, with the authority’s consent and notice to the requester (art. 21).',
    hintZh: '须在到期前、经主管部门同意并告知申请部门，一次延长不超过十个工作日（第二十一条）。',
  },
} as const satisfies ProblemEntries;
