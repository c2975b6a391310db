import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RejectedRow } from '@shuqiao/client/client';
import { formatRejectedRows } from '../format-rejected-rows.ts';
import { showProgress } from '../show-progress.ts';
import { listPages } from './list-pages.ts';
import { deliveryFile, scene } from './scene.ts';
import { expectThat, need } from './step-failed.ts';
import type { Step, World } from './world.ts';

interface Channel {
  id: string;
  resource: string;
  state: string;
}

/** The provider delivers; its bad rows come back, the others are live. */
export const pushDelivery: Step = {
  id: 'delivery',
  title: {
    zh: '市工商局推送一批“企业登记基本信息”，其中混入几行不合格数据',
    en: '市工商局 pushes a delivery of 企业登记基本信息 with some bad rows in it',
  },
  async run(world) {
    const { provider, cli, found } = world;
    const progress = showProgress(cli);
    const pushed = provider.client.push({
      resource: scene.resource,
      channel: await findChannel(world),
      rows: fileURLToPath(deliveryFile),
      dataAsOf: new Date(cli.clock()),
      onProgress: progress.update,
    });
    const { accepted, rejected } = await pushed.finally(progress.stop);
    expectThat(isExpected(rejected) && accepted === scene.rows - rejected.length, {
      zh: `退回的行不符：接收 ${accepted}，退回 ${rejected.map(({ row }) => row)}`,
      en: `Other rows came back than expected: ${accepted} accepted, rejected ${rejected.map(({ row }) => row)}`,
    });
    found.enterprise = await readFirstEnterprise();
    return {
      detail: {
        zh: `接收 ${accepted} 行并即时生效，退回 ${rejected.length} 行（行号、信息项、原因如下）`,
        en: `${accepted} rows accepted and live, ${rejected.length} returned with row, item and reason`,
      },
      lines: formatRejectedRows(rejected, cli),
    };
  },
};

async function findChannel({ baseUrl }: World): Promise<string> {
  const channels = await listPages<Channel>(`${baseUrl}/catalogue/v1/channels?resource=${scene.resource}`);
  const live = channels.find(({ resource, state }) => resource === scene.resource && state === 'live');
  return need(live, { zh: '该资源没有在用的挂接通道', en: 'The resource has no live channel' }).id;
}

function isExpected(rejected: readonly RejectedRow[]): boolean {
  const toPlace = ({ row, pointer }: { row: number; pointer: string }) => `${row}${pointer}`;
  return rejected.map(toPlace).join() === scene.badRows.map(toPlace).join();
}

async function readFirstEnterprise(): Promise<string> {
  const [line = ''] = (await readFile(deliveryFile, 'utf8')).split('\n');
  return (JSON.parse(line) as { TYSHXYDM: string }).TYSHXYDM;
}
