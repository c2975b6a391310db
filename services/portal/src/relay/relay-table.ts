import type { Role } from '@shuqiao/http/person';
import type { Upstreams } from '../deps.ts';

export type RelayedService = Exclude<keyof Upstreams, 'signed'>;

/** One thing that the portal's pages may ask of a service; what is not in the table is not relayed. */
export interface RelayedOperation {
  readonly service: RelayedService;
  readonly method: 'get' | 'post';
  /** Below /<service>/v1, of the gateway below its root; a parameter is one path segment. */
  readonly path: string;
  /** Who may ask. A person who is signed in asks as that person also where anybody may. */
  readonly roles: 'public' | readonly Role[];
  /** SQX-1: body, `Shuqiao-Request` and `Shuqiao-Response` pass as they are. */
  readonly signed?: true;
}

const developer: readonly Role[] = ['developer'];
const auditor: readonly Role[] = ['auditor'];

const reads = (service: RelayedService, roles: RelayedOperation['roles'], paths: readonly string[]) =>
  paths.map((path): RelayedOperation => ({ service, method: 'get', path, roles }));

export const relayTable: readonly RelayedOperation[] = [
  ...reads('catalogue', 'public', [
    'departments',
    'departments/{code}',
    'resources',
    'resources/{pathCode}',
    'resources/{pathCode}/contracts',
    'resources/{pathCode}/contracts/{version}',
    'resources/{pathCode}/grants-summary',
    'resources/{pathCode}/sample',
    'search',
    'code-tables',
    'code-tables/{name}',
    'purposes',
    'legal-bases',
    'obligations',
    'channels',
    'systems',
    'systems/{id}',
    'grants',
  ]),
  { service: 'catalogue', method: 'post', path: 'sandbox-systems', roles: developer },
  { service: 'catalogue', method: 'post', path: 'sandbox-systems/nonce', roles: developer },

  ...reads('provision', 'public', [
    'overview',
    'rates',
    'rates/{departmentCode}',
    'history',
    'deliveries',
    'resources/{pathCode}',
    'reasons',
    'published-figures',
  ]),

  ...reads('exchange', 'public', ['keys', 'log/checkpoint', 'log/key']),
  ...reads('exchange', auditor, ['evidence', 'evidence/{index}', 'views']),
  ...reads('exchange', developer, ['systems/{id}/subject-key']),
  { service: 'exchange', method: 'post', path: 'resources/{pathCode}/query', roles: developer, signed: true },
  { service: 'exchange', method: 'post', path: 'grants', roles: developer, signed: true },

  ...reads('gateway', 'public', ['health/ready', 'openapi.json']),
];
