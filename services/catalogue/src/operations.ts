import type { ApiInfo } from '@shuqiao/http/openapi';
import type { Operation } from '@shuqiao/http/operation';
import { codeTableOperations } from './operations/code-table-operations.ts';
import { directoryOperations } from './operations/directory-operations.ts';
import { organisationOperations } from './operations/organisation-operations.ts';
import { resourceOperations } from './operations/resource-operations.ts';
import { sandboxOperations } from './operations/sandbox-operations.ts';
import { sharingOperations } from './operations/sharing-operations.ts';
import { systemOperations } from './operations/system-operations.ts';

export const catalogueInfo: ApiInfo = {
  title: '数桥 Shuqiao: catalogue',
  version: '0.1.0',
  description: {
    zh: '部门、应用系统与密钥、信息资源目录、数据契约、应提供责任、共享申请与授权。',
    en: 'Departments, systems and keys, the resource catalogue, contracts, obligations, applications and grants.',
  },
};

/** All that the service answers, for /openapi.json. */
export const catalogueOperations: readonly Operation[] = [
  ...organisationOperations,
  ...resourceOperations,
  ...codeTableOperations,
  ...systemOperations,
  ...sandboxOperations,
  ...sharingOperations,
  ...directoryOperations,
];
