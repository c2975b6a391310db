import { isRecord } from '../evidence/entry-shapes.ts';

export const RECEIPT_FORMAT = 'shuqiao-receipt/1';

/** All that is needed to check one exchange offline. */
export interface Receipt {
  format: typeof RECEIPT_FORMAT;
  /** Compact JWS of the request. */
  request: string;
  /** Compact JWS of the answer. */
  response: string;
  /** JCS text of the outcome's entry in the log. */
  entry: string;
  /** JCS text of the response claims without `log`; null when erased. */
  message: string | null;
  /** base64url; null when erased. */
  salt: string | null;
  /** C2SP tlog-proof with its checkpoint. */
  proof: string;
}

const texts = ['request', 'response', 'entry', 'proof'];
const erasable = ['message', 'salt'];
const members = ['format', ...texts, ...erasable].sort().join();

/** Whether a value has the shape of a receipt; says nothing about its truth. */
export function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value) || Object.keys(value).sort().join() !== members) return false;
  return (
    value.format === RECEIPT_FORMAT &&
    texts.every((name) => typeof value[name] === 'string') &&
    erasable.every((name) => value[name] === null || typeof value[name] === 'string')
  );
}
