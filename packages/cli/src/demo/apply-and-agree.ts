import { requestJson } from '../request-json.ts';
import { poll } from './poll.ts';
import { scene } from './scene.ts';
import { need, StepFailed } from './step-failed.ts';
import type { Step } from './world.ts';

interface Application {
  id: string;
  status: string;
  grant: string | null;
  clock: { dueOn: string } | null;
}

/** How long the exchange's directory may take to follow the catalogue. */
const DIRECTORY_LIMIT_MS = 30_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** A day as the law counts it: China Standard Time. */
const toLegalDate = (ms: number): string => new Date(ms + CHINA_OFFSET_MS).toISOString().slice(0, 10);

/** The requester applies under Order 809 art. 20. */
export const applyForSharing: Step = {
  id: 'application',
  title: {
    zh: '市税务局提出共享申请（条例第二十条：依据、场景、信息项、方式、时限）',
    en: '市税务局 applies to share (Order 809 art. 20: basis, scene, items, mode, period)',
  },
  async run({ baseUrl, requester, cli, found }) {
    const body = {
      resource: scene.resource,
      items: scene.items,
      legalBasis: scene.legalBasis,
      scene: '新办纳税人登记时核对企业登记事项',
      scope: '市税务局办税服务厅登记岗位',
      mode: 'api',
      from: toLegalDate(cli.clock()),
      to: null,
      purposes: [scene.purpose],
      systems: [scene.requester.system],
      quotaPerDay: 1_000,
    };
    const url = `${baseUrl}/catalogue/v1/applications`;
    const application = await requestJson<Application>(url, { method: 'POST', token: requester.token, body });
    found.applicationId = application.id;
    const due = application.clock?.dueOn;
    return {
      detail: {
        zh: `申请 ${application.id} 已提交${due ? `，答复时限 ${due}` : ''}`,
        en: `application ${application.id} submitted${due ? `, answer due on ${due}` : ''}`,
      },
    };
  },
};

/** The provider agrees; a grant is born. */
export const agreeToShare: Step = {
  id: 'agreement',
  title: {
    zh: '市工商局同意共享，法定代表人姓名脱敏',
    en: '市工商局 agrees, with the name of the representative masked',
  },
  async run({ baseUrl, provider, found }) {
    const id = need(found.applicationId, { zh: '没有可答复的申请', en: 'There is no application to answer' });
    const url = `${baseUrl}/catalogue/v1/applications/${encodeURIComponent(id)}/answer`;
    const body = { agree: true, masks: scene.masks };
    const { status, grant } = await requestJson<Application>(url, {
      method: 'POST',
      token: provider.token,
      body,
    });
    if (status !== 'agreed' || grant === null) {
      throw new StepFailed({ zh: `申请状态为 ${status}`, en: `The application is ${status}` });
    }
    found.grantId = grant;
    return { detail: { zh: `已同意，形成授权 ${grant}`, en: `agreed, grant ${grant}` } };
  },
};

/** The grant reaches the exchange through the signed directory. */
export const seeGrant: Step = {
  id: 'grant',
  title: { zh: '授权随签名名录到达交换节点', en: 'The grant reaches the exchange with the signed directory' },
  async run({ requester, cli, found }) {
    const id = need(found.grantId, { zh: '没有形成授权', en: 'No grant was made' });
    const ask = async () => (await requester.client.grants()).find((own) => own.id === id);
    const grant = await poll(ask, DIRECTORY_LIMIT_MS, cli.clock);
    const { items, quotaPerDay } = need(grant, {
      zh: '交换节点在限定时间内没有收到授权',
      en: 'The exchange did not get the grant in time',
    });
    return {
      detail: {
        zh: `本部门可用：${items.join('、')};每日 ${quotaPerDay} 次`,
        en: `may be used now: ${items.join(', ')}; ${quotaPerDay} a day`,
      },
    };
  },
};
