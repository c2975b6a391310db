import type { ApiInfo } from '@shuqiao/http/openapi';
import type { Operation } from '@shuqiao/http/operation';
import { alarmOperations } from './alarms/operations.ts';
import { consentOperations } from './consents/operations.ts';
import { copyOperations } from './copies/operations.ts';
import { holderOperations } from './holders/operations.ts';
import { issueOperations } from './issue/operations.ts';
import { matterOperations } from './matters/operations.ts';
import { resolveOperations } from './resolve/operations.ts';
import { shandongOperations } from './shandong/operations.ts';
import { showCodeOperations } from './show-codes/operations.ts';
import { statusOperations } from './status/operations.ts';
import { trustOperations } from './trust/operations.ts';
import { verifyOperations } from './verify/operations.ts';
import { walletOperations } from './wallets/operations.ts';

export const licenceInfo: ApiInfo = {
  title: '数桥 Shuqiao: licence',
  version: '0.1.0',
  description: {
    zh: '电子证照：签发、变动、核验，一证（照）通用。',
    en: 'E-licences: issue, change, verify; one licence as the key to what a matter needs.',
  },
};

export const licenceOperations: readonly Operation[] = [
  ...trustOperations,
  ...matterOperations,
  ...issueOperations,
  ...statusOperations,
  ...verifyOperations,
  ...resolveOperations,
  ...alarmOperations,
  ...consentOperations,
  ...showCodeOperations,
  ...copyOperations,
  ...holderOperations,
  ...walletOperations,
  ...shandongOperations,
];
