import { parseLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { isOpaque, isTokenText, type QrPlace, VERIFY_PATH } from './qr-text.ts';

/**
 * All that tells something stands behind `#`: a browser sends no fragment to a server, so none gets into a log.
 * @throws RangeError for what no reader would take
 */
export function toIdentifierQr(identifier: string, place: QrPlace): string {
  return toAddress('id', identifier, parseLicenceIdentifier(identifier) !== undefined, place);
}

/** @throws RangeError */
export function toShowCodeQr(code: string, place: QrPlace): string {
  return toAddress('code', code, isOpaque(code), place);
}

/** @throws RangeError */
export function toTokenQr(token: string, place: QrPlace): string {
  return toAddress('token', token, isTokenText(token), place);
}

/** @throws RangeError */
export function toCopyQr(copy: string, place: QrPlace): string {
  return toAddress('copy', copy, isOpaque(copy), place);
}

function toAddress(name: string, value: string, isReadable: boolean, { origin }: QrPlace): string {
  if (!isReadable) throw new RangeError(`no ${name} for a QR code`);
  return `${origin}${VERIFY_PATH}#${name}=${value}`;
}
