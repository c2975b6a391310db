import { defineOperation, type Operation } from '@shuqiao/http/operation';
import { RELAY_PREFIX, toServicePath } from '../relay/relay-paths.ts';
import { type RelayedOperation, relayTable } from '../relay/relay-table.ts';

const toWords = (path: string): string[] => path.split(/[^A-Za-z0-9]+/).filter(Boolean);

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const toId = ({ method, service, path }: RelayedOperation): string =>
  ['relay', method, service, ...toWords(path)]
    .map((word, at) => (at === 0 ? word : capitalise(word)))
    .join('');

function toOperation(relayed: RelayedOperation): Operation {
  const { service, method, path, roles, signed } = relayed;
  const target = `${method.toUpperCase()} ${toServicePath(service)}${path}`;
  const who = roles === 'public' ? '' : ` (${roles.join(', ')})`;
  return defineOperation({
    id: toId(relayed),
    method,
    path: `${RELAY_PREFIX}/${service}/${path}`,
    tag: 'portal relay',
    summary: { zh: `转发 ${target}${who}`, en: `Relays ${target}${who}` },
    security: roles === 'public' ? 'public' : 'session',
    ...(signed
      ? { headers: { 'Shuqiao-Request': { zh: '请求签名，原样转发', en: 'Signature, passed on as it is' } } }
      : {}),
    answers: { 200: { summary: { zh: '与所转发的接口相同', en: 'As of the operation relayed' } } },
    problems: [
      'dependency_unavailable',
      ...(roles === 'public' ? [] : (['role_required'] as const)),
      ...(signed ? (['rate_limited'] as const) : []),
      ...(method === 'post' ? (['cross_site_refused', 'body_too_large', 'body_timeout'] as const) : []),
    ],
  });
}

/** The closed list of what the portal passes on, as the table has it. */
export const relayOperations: readonly Operation[] = relayTable.map(toOperation);
