export type LicenceKind =
  | 'food'
  | 'drug'
  | 'safety'
  | 'pollution'
  | 'water'
  | 'culture'
  | 'sport'
  | 'travel'
  | 'equipment'
  | 'construction'
  | 'finance'
  | 'fishing';

export interface Industry {
  /** GB/T 4754-2017: section letter and class. */
  code: string;
  /** Word in the firm's name. */
  word: string;
  scope: string;
  weight: number;
  licences: readonly LicenceKind[];
}

export const INDUSTRIES: readonly Industry[] = [
  industry('A0411', '海洋养殖', '海水养殖、水产品销售', 4, ['fishing']),
  industry('A0421', '远洋渔业', '海洋捕捞、水产品销售', 3, ['fishing', 'safety']),
  industry('C1361', '水产食品', '水产品冷冻加工', 6, ['food', 'pollution', 'water', 'equipment']),
  industry('C1411', '食品', '糕点、面包制造', 4, ['food', 'pollution', 'equipment']),
  industry('C1811', '服装', '运动机织服装制造', 5, ['pollution']),
  industry('C2442', '钓具', '体育器材及配件制造', 6, ['pollution']),
  industry('C2614', '化工', '有机化学原料制造', 2, ['safety', 'pollution', 'water', 'equipment']),
  industry('C2770', '医用材料', '卫生材料及医药用品制造', 4, ['pollution', 'equipment']),
  industry('C2915', '橡胶制品', '日用及医用橡胶制品制造', 3, ['pollution', 'equipment']),
  industry('C3441', '机械', '泵及真空设备制造', 5, ['equipment', 'pollution']),
  industry('C3731', '船舶重工', '金属船舶制造', 2, ['safety', 'equipment', 'pollution', 'water']),
  industry('C3912', '电子科技', '计算机零部件制造', 5, ['equipment']),
  industry('D4620', '水处理', '污水处理及其再生利用', 1, ['water', 'pollution']),
  industry('E4710', '建筑工程', '住宅房屋建筑', 6, ['construction', 'safety']),
  industry('E5011', '装饰工程', '公共建筑装饰和装修', 4, ['construction']),
  industry('F5127', '水产贸易', '肉、禽、蛋、奶及水产品批发', 6, ['food']),
  industry('F5212', '超市', '超级市场零售', 5, ['food', 'equipment']),
  industry('F5251', '医药', '西药零售', 4, ['drug']),
  industry('F5191', '国际贸易', '贸易代理', 8, []),
  industry('F5143', '图书文化', '图书零售', 2, ['culture']),
  industry('G5431', '物流', '普通货物道路运输', 6, []),
  industry('H6110', '酒店', '旅游饭店', 3, ['food', 'equipment', 'sport']),
  industry('H6210', '餐饮', '正餐服务', 8, ['food']),
  industry('I6513', '软件科技', '应用软件开发', 7, []),
  industry('J6631', '融资担保', '融资担保服务', 0.4, ['finance']),
  industry('J6634', '小额贷款', '小额贷款服务', 0.4, ['finance']),
  industry('K7010', '置业', '房地产开发经营', 2, ['construction']),
  industry('K7020', '物业服务', '物业管理', 5, ['equipment']),
  industry('L7231', '税务咨询', '会计、审计及税务服务', 3, []),
  industry('L7291', '国际旅行社', '旅行社及相关服务', 2, ['travel']),
  industry('M7519', '技术服务', '其他技术推广服务', 6, []),
  industry('M7484', '工程设计', '工程设计活动', 2, ['construction']),
  industry('O8111', '汽车服务', '汽车修理与维护', 4, ['pollution']),
  industry('R8930', '体育', '健身休闲活动', 2, ['sport', 'equipment']),
  industry('R9011', '娱乐', '歌舞厅娱乐活动', 2, ['culture']),
  industry('R9013', '网络服务', '网吧活动', 2, ['culture']),
];

function industry(
  code: string,
  word: string,
  scope: string,
  weight: number,
  licences: readonly LicenceKind[],
): Industry {
  return { code, word, scope, weight, licences };
}
