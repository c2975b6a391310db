import { expect, test } from 'vitest';
import { getRefusal, receiveClaims } from '../../testing/sqx-world.ts';

test.each(['max_records', 'scope', 'sub', 'nbf', 'origin', 'channel_id', 'x'.repeat(500)])(
  'SQX-R26: the unknown claim %s is refused: it would not be honoured',
  (claim) => {
    const refusal = getRefusal(receiveClaims({ [claim]: 1 }));
    expect(refusal).toMatchObject({ code: 'claim_unknown', rule: 'SQX-R26' });
    expect(claim.startsWith(String(refusal.claim).slice(0, 64))).toBe(true);
  },
);
