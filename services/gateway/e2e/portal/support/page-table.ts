export interface PortalPage {
  readonly name: string;
  readonly path: string;
  /** The demo account that opens it; nobody signed in where it is left out. */
  readonly role?: 'auditor' | 'developer' | 'administrator' | 'operator';
}

/** 市公安局 and 企业登记基本信息: both are in every seeded city. */
const DEPARTMENT = '11371000MBT000062U';
const RESOURCE = '102001-000001';

/** Every page of the portal at an address that has something to show. */
export const pageTable: readonly PortalPage[] = [
  { name: 'overview', path: '/' },
  { name: 'department', path: `/departments/${DEPARTMENT}` },
  { name: 'compare', path: `/compare?departments=${DEPARTMENT}` },
  { name: 'catalogue', path: '/resources' },
  { name: 'search without a hit', path: '/resources?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E4%B8%9C%E8%A5%BF' },
  { name: 'resource', path: `/resources/${RESOURCE}` },
  { name: 'deliveries', path: `/resources/${RESOURCE}/deliveries` },
  { name: 'problems', path: '/problems' },
  { name: 'problem', path: '/problems/grant_inactive' },
  { name: 'api', path: '/api' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'not found', path: '/nowhere' },
  { name: 'try', path: `/resources/${RESOURCE}/try`, role: 'developer' },
  { name: 'evidence', path: '/evidence/1', role: 'auditor' },
  { name: 'views', path: '/views', role: 'auditor' },
  { name: 'accounts', path: '/accounts', role: 'administrator' },
  { name: 'operations', path: '/operations', role: 'operator' },
  { name: 'account', path: '/account', role: 'auditor' },
];
