import type { ApiInfo } from '@shuqiao/http/openapi';
import type { Operation } from '@shuqiao/http/operation';
import { trustOperations } from './trust/operations.ts';

export const licenceInfo: ApiInfo = {
  title: '数桥 Shuqiao: licence',
  version: '0.1.0',
  description: {
    zh: '电子证照：签发、变动、核验。',
    en: 'E-licences: issue, change, verify.',
  },
};

export const licenceOperations: readonly Operation[] = [...trustOperations];
