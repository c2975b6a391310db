import { createHmac } from 'node:crypto';

const TAG_BYTES = 16;

/** The name of a department in the log: first 16 bytes of HMAC-SHA-256(tag key, id), base64url (EVL-R4). */
export function departmentTag(tagKey: Uint8Array, departmentId: string): string {
  const mac = createHmac('sha256', tagKey).update(departmentId).digest();
  return mac.toString('base64url', 0, TAG_BYTES);
}

/** As `departmentTag`, remembering each answer: the sequencer asks for the same few hundred all day. */
export function createDepartmentTagger(tagKey: Uint8Array): (departmentId: string) => string {
  const known = new Map<string, string>();
  return (departmentId) => {
    const tag = known.get(departmentId) ?? departmentTag(tagKey, departmentId);
    known.set(departmentId, tag);
    return tag;
  };
}
