import { join } from 'node:path';
import { checkDocLinks } from './doc-links.js';
import { generators } from './generators.js';
import { main, root, run } from './prepare.js';

const bin = (name) => join(root, 'node_modules/.bin', name);

const steps = [
  ['格式与规则 lint', () => run(bin('biome'), ['check', '.'], { quiet: true })],
  ['依赖方向 boundaries', () => run(bin('turbo'), ['boundaries'], { quiet: true })],
  ['类型 types', () => run(bin('turbo'), ['run', 'build', '--output-logs=errors-only'], { quiet: true })],
  [
    '类型 types of generators and end-to-end tests',
    () => run(bin('tsc'), ['-p', 'tsconfig.tools.json'], { quiet: true }),
  ],
  ['类型 types of the portal pages', () => run(bin('tsc'), ['-p', 'services/portal/web'], { quiet: true })],
  ...generators.map((file) => [
    `生成文件 drift ${file}`,
    () => run(bin('tsx'), [join(root, file), '--check'], { quiet: true }),
  ]),
  ['文档链接 doc links', () => checkDocLinks(root)],
];

await main(async () => {
  for (const [label, step] of steps) {
    const startedMs = Date.now();
    await step();
    console.log(`✓ ${label} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
  }
});
