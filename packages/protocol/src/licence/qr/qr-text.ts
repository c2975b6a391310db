/** What a scanned or pasted text turned out to be. Nothing is fetched because a text says so. */
export type QrReading =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'identifier'; readonly identifier: string }
  | { readonly kind: 'show-code'; readonly code: string }
  /** Printed on a stamped copy: leads to a check, not to the data (LIC-C7). */
  | { readonly kind: 'copy'; readonly copy: string }
  | { readonly kind: 'refused'; readonly code: QrRefusal };

/** `qr_foreign`: the address of somebody else; `qr_unreadable`: nothing that this page knows. */
export type QrRefusal = 'qr_foreign' | 'qr_unreadable';

export interface QrPlace {
  /** Of the portal, for example `https://gw.example`; without a slash at the end. */
  readonly origin: string;
}

export const VERIFY_PATH = '/portal/verify';

/** One-time codes and copy ids are opaque: long enough not to be guessed, short enough to be printed. */
const opaque = /^[A-Za-z0-9_-]{8,128}$/;
const token =
  /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:~[A-Za-z0-9_-]*)*(?:~[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)?$/;
const TOKEN_MAX_CHARS = 65_536;

export const isOpaque = (text: string): boolean => opaque.test(text);

/** Shape only, in linear time; whether it is a licence is for V0 and what follows to say. */
export function isTokenText(text: string): boolean {
  return text.length <= TOKEN_MAX_CHARS && token.test(text);
}
