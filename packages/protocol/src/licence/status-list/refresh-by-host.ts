interface Due {
  readonly key: string;
  readonly uri: string;
}

function toHost(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).host : '';
}

/**
 * LIC-S14: one list after the other at each host, all hosts side by side, so that a slow host delays only its own
 * lists. A host that is still busy with an earlier round is left to it.
 */
export function createRefreshByHost(
  refresh: (key: string) => Promise<void>,
): (due: readonly Due[]) => Promise<void> {
  const busy = new Set<string>();

  async function refreshHost(host: string, keys: readonly string[]): Promise<void> {
    busy.add(host);
    try {
      for (const key of keys) await refresh(key);
    } finally {
      busy.delete(host);
    }
  }

  return async function refreshAll(due) {
    const idle = [...groupByHost(due)].filter(([host]) => !busy.has(host));
    await Promise.all(idle.map(([host, keys]) => refreshHost(host, keys)));
  };
}

function groupByHost(due: readonly Due[]): Map<string, string[]> {
  const byHost = new Map<string, string[]>();
  for (const { key, uri } of due) {
    const host = toHost(uri);
    byHost.set(host, [...(byHost.get(host) ?? []), key]);
  }
  return byHost;
}
