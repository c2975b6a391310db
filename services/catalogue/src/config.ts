import { programKeys } from '@shuqiao/http/program-keys';

/** What the service reads from its environment when it runs alone. */
export const catalogueConfigKeys = programKeys(8701);
