export interface Reason {
  code: string;
  text: string;
}

/** Texts name no person: they go into notices and logs. */
export const REASONS = {
  deregistered: { code: 'deregistered', text: '经营主体办理注销登记' },
  licenceAnnulled: { code: 'licence_annulled', text: '长期停业未经营，依法吊销营业执照' },
  holderDied: { code: 'holder_died', text: '持证人死亡，户口已注销' },
  divorced: { code: 'divorced', text: '双方办理离婚登记' },
  notRenewed: { code: 'not_renewed', text: '有效期届满未延续' },
  renewed: { code: 'renewed', text: '有效期届满前申请延续，经审查准予' },
  itemsAdded: { code: 'items_added', text: '增加经营项目' },
  onRequest: { code: 'on_request', text: '持证人申请注销' },
  failedInspection: { code: 'failed_inspection', text: '监督检查不合格，责令停业整改' },
  rectified: { code: 'rectified', text: '整改验收合格，予以发还' },
  gravelyUnlawful: { code: 'gravely_unlawful', text: '违法经营，情节严重' },
  obtainedByDeceit: { code: 'obtained_by_deceit', text: '以欺骗手段取得许可（行政许可法第六十九条）' },
  movedAway: { code: 'moved_away', text: '企业迁出本市' },
} as const satisfies Record<string, Reason>;
