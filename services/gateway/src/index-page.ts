import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { html, toHtmlHeaders } from './html.ts';

const entries = [
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

const toItem = ({ path, zh, en }: (typeof entries)[number]) =>
  html`<li><a href="${path}">${zh} ${en}</a> <code>${path}</code></li>`;

/** What stands at `/`: JSON for programs, links for people. */
export function indexPage(app: Hono<ServiceEnv>, issuer: string): void {
  const page = html`<h1>数桥 Shuqiao</h1><p>签发者 issuer: <code>${issuer}</code></p>
<ul>${entries.map(toItem)}</ul>`.toPage('数桥 Shuqiao');
  const index = { name: 'shuqiao', issuer, entries };
  app.get('/', (c) => {
    const wantsPage = c.req.header('accept')?.includes('text/html') ?? false;
    return wantsPage ? c.body(page, 200, { ...toHtmlHeaders(), Vary: 'Accept' }) : c.json(index);
  });
}
