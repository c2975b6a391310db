import type { DeliveryClaims, QueryClaims } from '@shuqiao/protocol/sqx/operations';
import type { ExchangeDeps } from '../../deps.ts';
import type { Settlement } from '../settlement.ts';

/** Step 25 around what an operation does: a final answer is kept with it, and given again to a retry. */
export async function withRetryKey(
  claims: QueryClaims | DeliveryClaims,
  { keptAnswers, clock }: Pick<ExchangeDeps, 'keptAnswers' | 'clock'>,
  run: () => Promise<Settlement>,
): Promise<Settlement> {
  if (claims.idem === undefined) return run();
  const retry = await keptAnswers.begin(claims);
  if (retry.kind === 'refused') return retry.refused;
  if (retry.kind === 'kept') return retry.answer;

  const release = (): void => keptAnswers.end(claims);
  try {
    const settlement = await run();
    const releaseBoth = (): void => {
      release();
      settlement.release?.();
    };
    if (settlement.kind === 'refused') return { ...settlement, release: releaseBoth };
    const effects = [...settlement.effects, ...keptAnswers.keep(claims, settlement, clock())];
    return { ...settlement, effects, release: releaseBoth };
  } catch (error) {
    release();
    throw error;
  }
}
