import { getProblemEntry, Problem, type ProblemCode, problemCodes } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { html, toHtmlHeaders } from './html.ts';

const toLink = (code: ProblemCode) => {
  const { status, titleZh, title } = getProblemEntry(code);
  return html`<li><a href="/problems/${code}"><code>${code}</code></a> ${status} ${titleZh} / ${title}</li>`;
};

function renderList(): string {
  const links = problemCodes.toSorted().map(toLink);
  return html`<h1>错误代码 Problems</h1><ul>${links}</ul>`.toPage('错误代码 Problems');
}

function renderProblem(code: ProblemCode): string {
  const { status, title, titleZh, hint, hintZh } = getProblemEntry(code);
  return html`<h1><code>${code}</code></h1>
<p>HTTP ${status} · urn:shuqiao:error:${code}</p>
<h2>${titleZh}</h2><p>${hintZh}</p>
<h2 lang="en">${title}</h2><p lang="en">${hint}</p>
<p><a href="/problems">全部 All</a></p>`.toPage(code);
}

/** What a code means, for the person who got it: `type` of a problem ends with the code. */
export function problemPages(app: Hono<ServiceEnv>): void {
  app.get('/problems', (c) => c.body(renderList(), 200, toHtmlHeaders()));
  app.get('/problems/:code', (c) => {
    const code = problemCodes.find((known) => known === c.req.param('code'));
    if (code === undefined) throw new Problem('not_found');
    return c.body(renderProblem(code), 200, toHtmlHeaders());
  });
}
