import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useQuery } from '@tanstack/react-query';
import { requestAnswer } from '../../api/request-answer.ts';
import { requestJson } from '../../api/request-json.ts';
import { toServicePath } from '../../api/use-service.ts';
import { findCheckpoint } from './checkpoint.ts';
import { readReadiness } from './readiness.ts';

const EVERY_MS = 10_000;

const again = { refetchInterval: EVERY_MS, staleTime: 0, retry: false } as const;

export function useReadiness() {
  return useQuery({
    queryKey: ['operations', 'ready'],
    queryFn: ({ signal }) => readReadiness(signal),
    ...again,
  });
}

export function useCheckpoint() {
  return useQuery({
    queryKey: ['operations', 'checkpoint'],
    queryFn: async ({ signal }) => {
      const answer = await requestAnswer(toServicePath('exchange/log/checkpoint'), { signal });
      return findCheckpoint(await answer.text()) ?? null;
    },
    ...again,
  });
}

/** What the provision rates rest on: version of the directory, how far the log has been read. */
export function useRateSources() {
  return useQuery({
    queryKey: ['operations', 'sources'],
    queryFn: ({ signal }) => requestJson<ProvisionOverview>(toServicePath('provision/overview'), { signal }),
    select: ({ directory, evidence, behind }) => ({ directory, evidence, behind }),
    ...again,
  });
}
