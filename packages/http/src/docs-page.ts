import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import type { ServiceEnv } from './service-env.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const START_SCRIPT = `window.ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  queryConfigEnabled: false,
  supportedSubmitMethods: ['get', 'post', 'put', 'patch', 'delete'],
});
`;

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

function assetFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
}

/** `/openapi.json`, and at `/docs` a page to read and try it: everything comes from this server, nothing from elsewhere. */
export function docsRoutes<E extends ServiceEnv>(app: Hono<E>, title: string, document: unknown): void {
  const folder = assetFolder();
  const openApiText = JSON.stringify(document);
  const html = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
  const script = { 'Content-Type': 'text/javascript; charset=utf-8' };

  app.get('/openapi.json', (c) => c.body(openApiText, 200, { 'Content-Type': 'application/json' }));
  app.get('/docs', (c) => c.body(page(title), 200, html));
  app.get('/docs/start.js', (c) => c.body(START_SCRIPT, 200, script));
  for (const [name, mediaType] of Object.entries(assets)) {
    const headers = { 'Content-Type': mediaType, 'Cache-Control': 'public, max-age=86400' };
    app.get(`/docs/${name}`, async (c) => c.body(await readFile(join(folder, name)), 200, headers));
  }
}
