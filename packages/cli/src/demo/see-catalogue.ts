import { listPages } from './list-pages.ts';
import { scene } from './scene.ts';
import { expectThat } from './step-failed.ts';
import type { Step } from './world.ts';

/** Departments and catalogue are there. */
export const seeCatalogue: Step = {
  id: 'catalogue',
  title: { zh: '部门和信息资源目录已装载', en: 'Departments and catalogue are loaded' },
  async run({ baseUrl, bureauToken }) {
    const departments = await listPages<{ code: string }>(`${baseUrl}/catalogue/v1/departments`);
    const resourcesUrl = `${baseUrl}/catalogue/v1/resources`;
    const resources = await listPages<{ code: string }>(resourcesUrl, bureauToken);
    const shownToAll = await listPages<{ code: string }>(resourcesUrl);
    const codes = new Set(departments.map(({ code }) => code));
    expectThat(codes.has(scene.provider.code) && codes.has(scene.requester.code), {
      zh: '部门表中没有市工商局和市税务局',
      en: 'The two departments of the story are not there',
    });
    expectThat(
      resources.some(({ code }) => code === scene.resource),
      {
        zh: `目录中没有 ${scene.resource}`,
        en: `${scene.resource} is not in the catalogue`,
      },
    );
    const [n, m, open] = [departments.length, resources.length, shownToAll.length];
    return {
      detail: {
        zh: `${n} 个部门，${m} 项信息资源（其中 ${open} 项目录对所有人可见）`,
        en: `${n} departments, ${m} resources, ${open} of them shown to everybody`,
      },
    };
  },
};
