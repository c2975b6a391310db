import { decodeBase64Url } from '../../verify/base64.ts';

export type Message =
  | { readonly kind: 'jws'; readonly header: string; readonly payload: string }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const compactJws = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A committed message as people read it: the parts of a JWS, JSON with its members on lines, or as it is. */
export function readMessage(message: string): Message {
  if (compactJws.test(message)) {
    const [header, payload] = message.split('.').map(readSegment);
    if (header !== undefined && payload !== undefined) return { kind: 'jws', header, payload };
  }
  const text = indent(message);
  return text === undefined ? { kind: 'text', text: message } : { kind: 'json', text };
}

/** The resource that a message is about, where it names one. */
export function findResource(message: string): string | undefined {
  const read = readMessage(message);
  if (read.kind === 'text') return undefined;
  const claims: unknown = JSON.parse(read.kind === 'jws' ? read.payload : read.text);
  const code = typeof claims === 'object' && claims !== null && 'resource_id' in claims && claims.resource_id;
  return typeof code === 'string' ? code : undefined;
}

function readSegment(segment: string): string | undefined {
  const bytes = decodeBase64Url(segment);
  return bytes && indent(new TextDecoder().decode(bytes));
}

function indent(json: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return undefined;
  }
}
