import type { Receipt } from '../../audit/receipt.ts';
import { isRecord } from '../../evidence/entry-shapes.ts';

export const LICENCE_RECEIPT_FORMAT = 'shuqiao-licence-receipt/1';

/** All that is needed to check one verification offline: the receipt, its leaf and the proof that it is in the log. */
export interface LicenceReceiptBundle extends Pick<Receipt, 'entry' | 'message' | 'proof' | 'salt'> {
  readonly format: typeof LICENCE_RECEIPT_FORMAT;
  /** Compact JWS, `sqx-receipt+jwt`. */
  readonly receipt: string;
}

const members = ['entry', 'format', 'message', 'proof', 'receipt', 'salt'].join();

/** Whether a value has the shape of a bundle; says nothing about its truth. */
export function isLicenceReceiptBundle(value: unknown): value is LicenceReceiptBundle {
  if (!isRecord(value) || Object.keys(value).sort().join() !== members) return false;
  const { entry, format, message, proof, receipt, salt } = value;
  return (
    format === LICENCE_RECEIPT_FORMAT &&
    [entry, proof, receipt].every((text) => typeof text === 'string') &&
    [message, salt].every((text) => text === null || typeof text === 'string')
  );
}
