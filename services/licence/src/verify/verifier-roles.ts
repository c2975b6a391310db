import type { Role } from '@shuqiao/http/person';

/** Those who meet holders for a department. */
export const verifierRoles = ['clerk', 'officer', 'issuer'] as const satisfies readonly Role[];
