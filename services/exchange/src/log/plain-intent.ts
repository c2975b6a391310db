import type { Effect } from '@shuqiao/storage/exchange/evidence-writer';
import type { Intent, LeafDraft } from '../evidence/group-commit.ts';

/** Leaves that no request asked for: no token is spent, no quota charged. */
export function plainIntent(leaves: LeafDraft[], effects: Effect[] = []): Intent {
  return { claim: { replay: null, quota: null }, seal: () => ({ leaves, effects }) };
}
