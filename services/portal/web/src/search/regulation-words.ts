import type { Place } from './place.ts';

/** The words of the regulation (Order 809), and where the portal answers them; honest where it does not yet. */
export const regulationWords: readonly Place[] = [
  {
    href: '/resources',
    title: { zh: '目录编制', en: 'Compiling the catalogue' },
    about: {
      zh: '编制与审核暂不在门户办理；已公布的目录可在此查看（条例第十三至十七条）',
      en: 'Not done in the portal yet; what is published is in the catalogue (art. 13–17)',
    },
    words: ['目录编制', '编制目录', '目录更新', '目录审核', 'compile catalogue'],
    isMissing: true,
  },
  {
    href: '/resources',
    title: { zh: '挂接', en: 'Binding to a channel' },
    about: {
      zh: '打开某项资源，可看挂接通道与最近供给；挂接本身经接口办理',
      en: 'Each resource shows its channel and last delivery; binding is done by API',
    },
    words: ['挂接', '挂接通道', '挂接率', 'binding', 'channel'],
  },
  {
    href: '/resources',
    title: { zh: '共享申请', en: 'Application for sharing' },
    about: {
      zh: '申请与答复暂不在门户办理；资源页写明谁可申请、须具备什么条件（第二十、二十一条）',
      en: 'Not filed in the portal yet; resource pages say who may apply and how (art. 20, 21)',
    },
    words: ['共享申请', '申请数据', '申请', '答复', 'application', 'apply'],
    isMissing: true,
  },
  {
    href: '/resources',
    title: { zh: '授权', en: 'Grants' },
    about: {
      zh: '资源页写明共享属性与使用条件；授权清单暂不在门户显示',
      en: 'Conditions are on the resource pages; the list of grants is not in the portal yet',
    },
    words: ['授权', '使用条件', '用途', '事项', 'grant', 'purpose'],
    isMissing: true,
  },
  {
    href: '/api',
    title: { zh: '校核', en: 'Correction' },
    about: {
      zh: '校核申请暂不在门户办理（第二十六条，10 个工作日）',
      en: 'Correction requests are not in the portal yet (art. 26, 10 working days)',
    },
    words: ['校核', '疑义', '数据有误', '更正', '纠错', 'correction'],
    isMissing: true,
  },
  {
    href: '/resources',
    title: { zh: '数源部门', en: 'Source department' },
    about: {
      zh: '每项资源的提供部门见资源页，可按部门筛选（第十九条）',
      en: 'The provider of each resource; the catalogue filters by it (art. 19)',
    },
    words: ['数源部门', '数源', '一数一源', '提供部门', 'source department', 'provider'],
  },
  {
    href: '/resources?share=conditional',
    title: { zh: '有条件共享', en: 'Shared under conditions' },
    about: { zh: '目录中有条件共享的资源', en: 'Resources shared under conditions' },
    words: ['有条件共享', '共享属性', 'conditional'],
  },
  {
    href: '/resources?share=unconditional',
    title: { zh: '无条件共享', en: 'Shared without conditions' },
    about: { zh: '目录中无条件共享的资源', en: 'Resources that all departments may have' },
    words: ['无条件共享', '共享属性', 'unconditional'],
  },
  {
    href: '/resources?share=not_shared',
    title: { zh: '不予共享', en: 'Not shared' },
    about: {
      zh: '目录中不予共享的资源及其依据',
      en: 'Resources that are not shared, and the law that says so',
    },
    words: ['不予共享', '共享属性', 'not shared'],
  },
  {
    href: '/',
    title: { zh: '应提供而未提供', en: 'Owed and not provided' },
    about: {
      zh: '打开部门，逐条列出缺什么、为什么、怎样补',
      en: 'Open a department: what is missing, why, and how to fix it',
    },
    words: ['未提供', '缺失', '应提供', '应提供责任', '欠缺', 'missing', 'obligation'],
  },
  {
    href: '/resources',
    title: { zh: '供给', en: 'Deliveries' },
    about: {
      zh: '打开某项资源，可看历次供给及结果',
      en: 'Each resource lists its deliveries and their outcome',
    },
    words: ['供给', '交付', '数据更新', '更新频率', '回流', 'deliveries', 'delivery'],
  },
  {
    href: '/views',
    title: { zh: '留痕', en: 'Evidence' },
    about: {
      zh: '从提供率或供给逐层点开可见留痕与证明；查看本身也有记录',
      en: 'Opened from any rate or delivery, with its proof; looking at it is recorded too',
    },
    words: ['留痕', '存证', '日志', '证明', '追溯', 'evidence', 'proof', 'log'],
    roles: ['auditor'],
  },
  {
    href: '/compare',
    title: { zh: '通报', en: 'Bulletin' },
    about: {
      zh: '月度通报暂不在门户生成；部门对比可导出（第三十八条）',
      en: 'Bulletins are not made in the portal yet; the comparison can be exported (art. 38)',
    },
    words: ['通报', '月报', '考核', 'bulletin'],
    isMissing: true,
  },
  {
    href: '/resources?q=证照',
    title: { zh: '电子证照', en: 'E-licences' },
    about: {
      zh: '证照核验页暂不在门户；目录中的证照资源在此',
      en: 'Licence verification is not in the portal yet; licence resources are in the catalogue',
    },
    words: ['证照', '电子证照', '亮证', '一证通用', '营业执照', 'licence', 'license'],
    isMissing: true,
  },
  {
    href: '/api',
    title: { zh: '争议处理', en: 'Disputes' },
    about: {
      zh: '争议协调暂不在门户办理（第二十八条）',
      en: 'Disputes are not handled in the portal yet (art. 28)',
    },
    words: ['争议', '协调', '投诉', 'dispute'],
    isMissing: true,
  },
  {
    href: '/',
    title: { zh: '归集率', en: 'Collection rate' },
    about: {
      zh: '威海公布的归集率等数字按其原名列在总览页，与提供率不是一回事',
      en: 'Published figures stand on the overview under their own names; they are not the provision rate',
    },
    words: ['归集率', '结构化率', '上云率', '共享率', '开放率', 'collection rate'],
  },
  {
    href: '/resources',
    title: { zh: '试调用', en: 'Try a call' },
    about: {
      zh: '以开发角色登录，打开某项资源后点“试用”',
      en: 'Sign in as a developer, open a resource and choose "Try it"',
    },
    words: ['试用', '调用', '沙箱', '密钥', '签名', 'try', 'sandbox', 'curl', 'sqx'],
  },
];
