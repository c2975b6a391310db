import { createHash } from 'node:crypto';
import type { LicenceAct } from '@shuqiao/domain/licence/act-table';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LeafDraftBody } from '@shuqiao/schemas/types/leaf-drafts';
import type { Licence } from '@shuqiao/storage/licence/licence';
import type { Acting } from '../gate/acting.ts';

/** What is said of an act in its events. */
export interface ActDetails {
  readonly act: LicenceAct;
  readonly effectiveOn: string;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

/** What has become of a licence version. */
export interface ActOutcome {
  readonly licence: Pick<Licence, 'zzbs' | 'versionNo' | 'state' | 'stateSince'>;
  /** Had been done before: nothing was done now. */
  readonly repeated: boolean;
  /** Identifiers of all that a revocation took along, the named one among them. */
  readonly fallen: readonly string[];
  /** Undefined where nothing was done. */
  readonly leaf: LeafDraftBody | undefined;
}

export function toRepeated(licence: ActOutcome['licence'], fallen: readonly string[] = []): ActOutcome {
  return { licence, repeated: true, fallen, leaf: undefined };
}

/** Names the licence by the hash of its identifier: neither holder nor items are told. */
export function toActLeaf(
  licence: Licence,
  { act, effectiveOn, reasonCode }: ActDetails,
  acting: Acting,
  fallen: readonly number[] = [],
): LeafDraftBody {
  const message = toJcs({
    act,
    actor: acting.actor,
    department: acting.department,
    effective_on: effectiveOn,
    issuer: licence.issuer,
    licence: createHash('sha256').update(licence.zzbs).digest('base64url'),
    request_id: acting.requestId,
    state: licence.state,
    status: { idx: licence.statusIndex, list: licence.statusList },
    system: acting.system,
    type: licence.type,
    version: licence.versionNo,
    ...(reasonCode !== null && { reason_code: reasonCode }),
    ...(fallen.length > 0 && { fallen: [...fallen] }),
  });
  const departments = [...new Set([licence.issuer, acting.department])];
  return { t: 'licence.changed', departments, message };
}

/** Columns of an event that say who acted and why. */
export function toEventColumns(
  { act, effectiveOn, reasonCode, reason }: ActDetails,
  acting: Acting,
  nowMs: number,
) {
  return {
    act,
    effectiveOn,
    recordedMs: nowMs,
    reasonCode,
    reasonText: reason,
    actor: acting.actor,
    system: acting.system ?? '',
    requestId: acting.requestId,
  };
}
