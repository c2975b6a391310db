/** Shown instead of the pages where they have not been built. */
export const MISSING_PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>数桥 Shuqiao</title></head>
<body><h1>门户页面尚未构建</h1>
<p>服务在运行，接口可用，但门户的网页还没有构建。请运行 <code>npm run build</code> 后重新启动。</p>
<h1 lang="en">The pages of the portal have not been built</h1>
<p lang="en">The services run and their interfaces answer, but there is no page to show. Run <code>npm run build</code>
and start again.</p>
<p><a href="/docs">接口文档 API documents</a></p></body>
</html>
`;
