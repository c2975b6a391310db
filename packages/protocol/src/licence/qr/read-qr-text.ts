import { LICENCE_IDENTIFIER_ROOT, parseLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import {
  isOpaque,
  isTokenText,
  type QrPlace,
  type QrReading,
  type QrRefusal,
  VERIFY_PATH,
} from './qr-text.ts';

const TEXT_MAX_CHARS = 66_000;
const address = /^[a-z][a-z0-9+.-]*:|^(?:\/|\\){2}|^www\./i;

/** Scanner input, a pasted link or a pasted token. An address is ours only letter by letter; all others are refused. */
export function readQrText(text: string, { origin }: QrPlace): QrReading {
  const trimmed = text.length <= TEXT_MAX_CHARS ? text.trim() : '';
  const ours = `${origin}${VERIFY_PATH}#`;
  if (trimmed.startsWith(ours)) return readFragment(trimmed.slice(ours.length));
  if (trimmed.startsWith(`${LICENCE_IDENTIFIER_ROOT}.`)) return readIdentifier(trimmed);
  if (address.test(trimmed)) return refuse('qr_foreign');
  return readToken(trimmed);
}

function readFragment(fragment: string): QrReading {
  const [name, value = ''] = split(fragment);
  switch (name) {
    case 'token':
      return readToken(value);
    case 'id':
      return readIdentifier(value);
    case 'code':
      return isOpaque(value) ? { kind: 'show-code', code: value } : refuse('qr_unreadable');
    case 'copy':
      return isOpaque(value) ? { kind: 'copy', copy: value } : refuse('qr_unreadable');
    default:
      return refuse('qr_unreadable');
  }
}

function split(fragment: string): [string, string] {
  const at = fragment.indexOf('=');
  return at < 0 ? [fragment, ''] : [fragment.slice(0, at), fragment.slice(at + 1)];
}

function readToken(text: string): QrReading {
  return isTokenText(text) ? { kind: 'token', token: text } : refuse('qr_unreadable');
}

/** A wrong check character is for V17 to find; the form must be there. */
function readIdentifier(text: string): QrReading {
  return parseLicenceIdentifier(text) ? { kind: 'identifier', identifier: text } : refuse('qr_unreadable');
}

function refuse(code: QrRefusal): QrReading {
  return { kind: 'refused', code };
}
