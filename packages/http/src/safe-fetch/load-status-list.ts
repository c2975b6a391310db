import type { StatusListLoad } from '@shuqiao/protocol/licence/status-list/load-list';
import type { SafeGet } from './safe-get.ts';

const mediaType = 'application/statuslist+jwt';

/** LIC-S17: the question for a past moment is part of the request only, never of the list's name. */
function addTime(uri: string, atMs: number): string {
  const url = new URL(uri);
  const time = `time=${Math.floor(atMs / 1_000)}`;
  url.search = url.search === '' ? time : `${url.search}&${time}`;
  return url.href;
}

/** Retrieves the lists of other issuers; `findPrefixes` is the allow-list at that moment (LIC-S2, LIC-S3). */
export function createStatusListLoad(get: SafeGet, findPrefixes: () => readonly string[]): StatusListLoad {
  return async function loadStatusList(uri, atMs) {
    if (!URL.canParse(uri)) return { code: 'status_unavailable', reason: 'url' };
    const url = atMs === null ? uri : addTime(uri, atMs);
    const answer = await get({ url, prefixes: findPrefixes(), mediaType });
    if ('code' in answer) return { code: 'status_unavailable', reason: answer.reason };
    return { text: answer.bytes.toString('latin1') };
  };
}
