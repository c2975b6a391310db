import { sqxCodes } from '@shuqiao/protocol/sqx/codes';
import type { Text } from '../text.ts';
import { type Crafted, craftRequest, sendCrafted } from './crafted-request.ts';
import { scene } from './scene.ts';
import { expectThat } from './step-failed.ts';
import type { Step, World } from './world.ts';

type RefusalCode = 'replay' | 'purpose_not_granted' | 'field_not_granted' | 'body_hash' | 'jwt_expired';

interface Attempt {
  readonly id: string;
  readonly title: Text;
  readonly code: RefusalCode;
  readonly craft: (world: World) => Crafted | Promise<Crafted>;
}

const attempts: readonly Attempt[] = [
  {
    id: 'replayed',
    title: { zh: '同一请求再发一次（重放）', en: 'The same request once more (replayed)' },
    code: 'replay',
    async craft(world) {
      const request = craftRequest(world);
      await sendCrafted(world, request);
      return request;
    },
  },
  {
    id: 'wrong-purpose',
    title: { zh: '以授权之外的事项查询', en: 'A purpose that is not on the grant' },
    code: 'purpose_not_granted',
    craft: (world) => craftRequest(world, { purpose: scene.otherPurpose }),
  },
  {
    id: 'item-not-granted',
    title: { zh: '索取未授权的信息项“注册资本”', en: 'An item that was not granted (注册资本)' },
    code: 'field_not_granted',
    craft: (world) => craftRequest(world, { items: [...scene.items, scene.notGranted] }),
  },
  {
    id: 'body-changed',
    title: { zh: '签名之后改动请求内容', en: 'A body changed after signing' },
    code: 'body_hash',
    craft: (world) => ({ ...craftRequest(world), body: Buffer.from('{"QYMC":"改动过的企业名称"}') }),
  },
  {
    id: 'expired',
    title: { zh: '使用过期的请求', en: 'A request that has expired' },
    code: 'jwt_expired',
    craft: (world) => craftRequest(world, { ageSeconds: 300 }),
  },
];

/** Five requests that must be refused, each with its own code, each refusal signed and logged. */
export const refusals: readonly Step[] = attempts.map(({ id, title, code, craft }) => ({
  id: `refused-${id}`,
  title,
  async run(world) {
    const claims = await sendCrafted(world, await craft(world));
    const got = claims.code ?? claims.outcome;
    expectThat(got === code, { zh: `应为 ${code}，实为 ${got}`, en: `expected ${code}, got ${got}` });
    const { titleZh, title: titleEn } = sqxCodes[code];
    const index = claims.log?.index;
    return {
      detail: {
        zh: `被拒绝：${code}（${titleZh}），拒绝同样签名并留痕（第 ${index} 号）`,
        en: `refused: ${code} (${titleEn}); the refusal too is signed and logged (entry ${index})`,
      },
    };
  },
}));
