/** Who does what in the story, in the terms of the Weihai seeds. */
export const scene = {
  resource: '102001/000001',
  provider: {
    code: '11371000MBT000273B',
    name: '市工商局',
    system: 'wh-gsj-djxt',
    officer: 'demo-officer-gsj',
  },
  requester: {
    code: '11371000MBT0002816',
    name: '市税务局',
    system: 'wh-shuiwu-zgxt',
    officer: 'demo-officer-sw',
  },
  legalBasis: 'LB-0002',
  purpose: '371000-qykb-04',
  /** Registered, and the requester's own, yet not on the grant. */
  otherPurpose: '371000-bdc-02',
  items: ['TYSHXYDM', 'QYMC', 'FDDBR', 'CLRQ', 'DJZT'],
  masks: { FDDBR: 'name' },
  notGranted: 'ZCZB',
  /** What is wrong with the delivered file. */
  badRows: [
    { row: 17, pointer: '/QYMC' },
    { row: 38, pointer: '/TYSHXYDM' },
    { row: 61, pointer: '/CLRQ' },
  ],
  rows: 80,
} as const;

export const deliveryFile = new URL('../../demo/enterprises.ndjson', import.meta.url);
