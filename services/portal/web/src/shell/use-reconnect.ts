import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { noteReachable, useReachable } from '../api/connection.ts';
import { requestJson } from '../api/request-json.ts';

const EVERY_MS = 4_000;

/** While the server is away it is asked again and again; when it is back, what failed meanwhile is fetched anew. */
export function useReconnect(): boolean {
  const client = useQueryClient();
  const reachable = useReachable();
  useEffect(() => {
    const lost = () => noteReachable(false);
    window.addEventListener('offline', lost);
    return () => window.removeEventListener('offline', lost);
  }, []);
  useEffect(() => {
    if (reachable) return undefined;
    const ask = () => void requestJson('/portal/v1/session').catch(() => undefined);
    const timer = setInterval(ask, EVERY_MS);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
      void client.invalidateQueries();
    };
  }, [reachable, client]);
  return reachable;
}
