import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const conditions = ['shuqiao-source', 'node'];

const everywhere = { resolve: { conditions }, ssr: { resolve: { conditions } } };
const shared = {
  exclude: ['**/node_modules/**', '**/dist/**'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/** The files that run longest begin, so that no core is left alone with one of them at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  if (moduleId.endsWith('/portal/pages.test.ts')) return 0;
  return project.name === 'whole' ? 1 : 2;
}

export default defineConfig({
  test: {
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    globalSetup: ['packages/storage/src/testing/global-setup.ts'],
    projects: [
      {
        ...everywhere,
        test: {
          ...shared,
          name: 'parts',
          include: [
            '{packages,services}/*/src/**/*.test.ts',
            '{seeds,schemas,bench}/**/*.test.ts',
            'services/portal/web/src/**/*.test.ts',
            'docs/**/*.test.ts',
          ],
        },
      },
      {
        ...everywhere,
        test: {
          ...shared,
          name: 'whole',
          include: ['services/*/e2e/**/*.test.ts'],
          globalSetup: ['services/gateway/e2e/support/prepare-city.ts'],
        },
      },
    ],
  },
});
