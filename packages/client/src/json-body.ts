import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import type { OutgoingBody } from './send.ts';

export function toJsonBody(value: object): OutgoingBody {
  return toTextBody(JSON.stringify(value));
}

export function toTextBody(text: string): OutgoingBody {
  const bytes = Buffer.from(text);
  return {
    contentType: 'application/json',
    hash: hashBody(bytes),
    lengthBytes: bytes.length,
    open: () => bytes,
  };
}
