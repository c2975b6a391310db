import { defineConfig } from 'vitest/config';

const conditions = ['shuqiao-source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      '{packages,services}/*/src/**/*.test.ts',
      '{seeds,schemas,bench}/**/*.test.ts',
      'services/*/e2e/**/*.test.ts',
      'services/portal/web/src/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/storage/src/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
