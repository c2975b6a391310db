import type { ProblemEntries } from '../problem-entry.ts';

/** Departments, resources, contracts and obligations; articles are those of 政务数据共享条例 (Order 809). */
export const catalogueCodes = {
  reference_unknown: {
    status: 422,
    title: 'The body refers to something that is not registered',
    titleZh: '引用的内容尚未登记',
    hint: '"pointer" names the reference. Register the missing record first, or correct the reference.',
    hintZh: 'pointer 指出该引用。请先登记缺少的记录，或改正引用。',
  },
  state_conflict: {
    status: 409,
    title: 'The record is not in a state that allows this step',
    titleZh: '记录当前状态不允许此步骤',
    hint: '"state" names its state. Read the record and its history.',
    hintZh: 'state 为当前状态，请查看记录及其历史。',
  },
  validity_invalid: {
    status: 422,
    title: 'The period of validity ends before it begins',
    titleZh: '有效期止早于有效期起',
    hint: 'Give a last day that is not before the first day, or leave it open.',
    hintZh: '截止日期不得早于起始日期，或不填截止日期。',
  },
  grounds_required: {
    status: 409,
    title: 'Not sharing needs stated legal grounds',
    titleZh: '不予共享须列明理由和依据',
    hint: 'State the reason and the law, administrative regulation or State Council decision it rests on (art. 15).',
    hintZh: '请列明理由及法律、行政法规或者国务院决定依据（第十五条）。',
  },
  conditions_required: {
    status: 409,
    title: 'Conditional sharing needs a scope and a purpose',
    titleZh: '有条件共享须列明共享范围和使用用途',
    hint: 'State who may use the resource and for what (art. 15).',
    hintZh: '请列明共享范围和使用用途（第十五条）。',
  },
  conditions_forbidden: {
    status: 409,
    title: 'Unconditional sharing carries no conditions',
    titleZh: '无条件共享不得附加条件',
    hint: 'Remove the conditions, or classify the resource as conditional with its grounds (art. 15, 39).',
    hintZh: '请删除所附条件，或依规定列为有条件共享（第十五条、第三十九条）。',
  },
  contract_invalid: {
    status: 422,
    title: 'The contract is not a schema that can be used',
    titleZh: '数据契约不可用',
    hint: '"errors" names what is wrong. Remote references, excessive depth and unbounded patterns are refused.',
    hintZh: 'errors 列出问题。不接受远程引用、过深嵌套和无界正则。',
  },
  contract_incompatible: {
    status: 409,
    title: 'The new contract version breaks existing use',
    titleZh: '新契约版本与在用版本不兼容',
    hint: '"witness" shows a document that the old version accepts and the new one refuses. Raise the major version and consult the users first (art. 27).',
    hintZh: 'witness 给出旧版接受而新版拒绝的样例。请升主版本号，并事先与使用部门协商（第二十七条）。',
  },
  obligation_overlap: {
    status: 409,
    title: 'The obligation overlaps one already in force',
    titleZh: '与已有应提供责任期间重叠',
    hint: 'End the earlier obligation first, or choose a later first day.',
    hintZh: '请先终止原有责任，或改为较晚的起始日期。',
  },
} as const satisfies ProblemEntries;
