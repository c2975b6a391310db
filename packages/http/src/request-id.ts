import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A caller's id is kept when it is a UUID, so that one id follows a request through several services. */
export function toRequestId(given: string | undefined): string {
  return given !== undefined && UUID.test(given) ? given : randomUUID();
}
