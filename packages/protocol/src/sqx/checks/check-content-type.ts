import type { Refusal } from '../refusal.ts';
import type { RequestContext } from './request-context.ts';

const charset = /^[ \t]*;[ \t]*charset=(?:utf-8|"utf-8")[ \t]*$/i;

/** SQX-R28: the header may add charset=utf-8, the claim may not; a content coding is never accepted. */
export function checkContentType({ payload, list, expected }: RequestContext): Refusal | undefined {
  const { contentType, contentEncoding } = expected;
  if (
    contentEncoding === undefined &&
    payload.ct === list.mediaType &&
    isMediaType(contentType, list.mediaType)
  ) {
    return undefined;
  }
  return { code: 'content_type', rule: 'SQX-R28', expected: list.mediaType };
}

function isMediaType(header: string | undefined, mediaType: string): boolean {
  if (header === undefined || header === mediaType) return header !== undefined;
  const type = header.slice(0, mediaType.length);
  const parameters = header.slice(mediaType.length);
  return type.toLowerCase() === mediaType && (parameters === '' || charset.test(parameters));
}
