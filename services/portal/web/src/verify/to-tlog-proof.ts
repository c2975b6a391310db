import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { encodeBase64 } from './base64.ts';
import { toUtf8 } from './bytes.ts';
import type { EvidenceRecord } from './evidence-record.ts';

/** A C2SP tlog-proof (EVL-R70); `extra` carries what the leaf is made from. Undefined before a checkpoint covers it. */
export function toTlogProof(record: EvidenceRecord): string | undefined {
  const { index, entry, message, salt, proof, checkpoint } = record;
  if (!proof || checkpoint === null) return undefined;
  const extra = encodeBase64(toUtf8(toJcs({ entry, message, salt })));
  const lines = ['c2sp.org/tlog-proof@v1', `extra ${extra}`, `index ${index}`, ...proof.hashes];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}
