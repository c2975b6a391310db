import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { WorldKeys } from './sample-directory.ts';

export const worldKeys: WorldKeys = {
  requester: generateKey('ES256'),
  provider: generateKey('ES256'),
  other: generateKey('ES256'),
  stranger: generateKey('ES256'),
};
