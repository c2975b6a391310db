import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { openWorld } from '../demo/open-world.ts';
import { tellStory } from '../demo/tell-story.ts';
import { toDocument } from '../demo/to-document.ts';
import { exitCodes } from '../exit-codes.ts';

interface DemoOptions {
  baseUrl: string;
  dataDir: string;
  json?: boolean;
}

const opening = {
  zh: '数桥演示：从供给、申请、授权到签名查询、拒绝和提供率。人物、企业均为虚构。',
  en: 'Shuqiao demo: delivery, application, grant, signed query, refusals, rates. All persons and firms are invented.',
};

export function addDemoCommand(program: Command, cli: Cli): void {
  const { say, defaults } = cli;
  program
    .command('demo')
    .description(say({ zh: '在运行中的网关上演示主流程', en: 'the main job on a running gateway' }))
    .option('--base-url <url>', say({ zh: '网关地址', en: 'address of the gateway' }), defaults.baseUrl)
    .option(
      '--data-dir <dir>',
      say({ zh: '该网关的数据目录', en: 'data directory of that gateway' }),
      defaults.dataDir,
    )
    .option('--json', say({ zh: '输出一个 JSON 文档', en: 'print one JSON document' }))
    .action((options: DemoOptions) => runDemo(options, cli));
}

async function runDemo({ baseUrl, dataDir, json }: DemoOptions, cli: Cli): Promise<void> {
  const show = json ? () => undefined : cli.print;
  show(cli.say(opening));
  const world = await openWorld({ baseUrl: baseUrl.replace(/\/$/, ''), dataDir }, cli);
  const steps = await tellStory(world, show);
  const document = toDocument(steps, world.found);
  if (json) cli.print(JSON.stringify(document, null, 2));
  if (!document.ok) cli.finish(exitCodes.refused);
  show(
    cli.say(
      document.ok
        ? { zh: '\n✓ 全部步骤符合预期', en: '\n✓ Every step went as it should' }
        : { zh: '\n✗ 有步骤不符合预期', en: '\n✗ Some step did not go as it should' },
    ),
  );
}
