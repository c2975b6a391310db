import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { wantsPage } from './wants-page.ts';

const entries = [
  { path: '/portal/', zh: '门户', en: 'Portal' },
  { path: '/docs', zh: '接口文档', en: 'API documentation' },
  { path: '/openapi.json', zh: 'OpenAPI 文档', en: 'OpenAPI document' },
  { path: '/problems', zh: '错误代码', en: 'Problem codes' },
  { path: '/catalogue/v1/departments', zh: '部门', en: 'Departments' },
  { path: '/catalogue/v1/resources', zh: '政务信息资源目录', en: 'Catalogue of resources' },
  { path: '/provision/v1/rates', zh: '数据提供率', en: 'Provision rates' },
  { path: '/exchange/v1/keys', zh: '网关签名公钥', en: 'Public keys of the gateway' },
  { path: '/exchange/v1/log/checkpoint', zh: '留痕日志检查点', en: 'Checkpoint of the evidence log' },
  { path: '/health/ready', zh: '就绪状态', en: 'Readiness' },
] as const;

/** What stands at `/`: JSON for programs, the portal for people. */
export function indexPage(app: Hono<ServiceEnv>, issuer: string): void {
  const index = { name: 'shuqiao', issuer, entries };
  app.get('/', (c) => {
    c.header('Vary', 'Accept');
    return wantsPage(c) ? c.redirect('/portal/', 303) : c.json(index);
  });
}
