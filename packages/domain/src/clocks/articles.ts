/** Where a rule stands; the id is stable and joins clocks with audit findings. */
export interface Article {
  id: string;
  zh: string;
  en: string;
}

function order809(number: number, zh: string): Article {
  return { id: `809-${number}`, zh: `《政务数据共享条例》${zh}`, en: `Order 809, art. ${number}` };
}

function measures2016(number: number, zh: string): Article {
  return {
    id: `51-${number}`,
    zh: `《政务信息资源共享管理暂行办法》${zh}`,
    en: `国发〔2016〕51号, art. ${number}`,
  };
}

export const order809Articles = {
  contents: order809(13, '第十三条'),
  refusal: order809(14, '第十四条'),
  conditions: order809(15, '第十五条'),
  application: order809(20, '第二十条'),
  catalogueUpdate: order809(17, '第十七条'),
  answer: order809(21, '第二十一条'),
  provide: order809(22, '第二十二条'),
  correction: order809(26, '第二十六条'),
  useRecords: order809(29, '第二十九条'),
};

export const measures2016Articles = {
  catalogueUpdate: measures2016(8, '第八条'),
  refusal: measures2016(10, '第十条'),
  answer: measures2016(12, '第十二条'),
};

/** 《政务信息资源目录编制指南（试行）》: what a catalogue entry holds. */
export const catalogueGuide: Article = {
  id: '1272',
  zh: '《政务信息资源目录编制指南（试行）》',
  en: 'Catalogue guide (发改高技〔2017〕1272号)',
};
