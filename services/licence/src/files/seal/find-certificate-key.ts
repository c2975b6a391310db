import { DER_TAGS, readDer, readDerMembers } from '@shuqiao/protocol/sm/der';

const CERTIFICATE_MEMBERS = 3;
const TBS_MEMBERS = 10;
const VERSION_TAG = 0xa0;
const KEY_AFTER_VERSION = 5;

/** DER of the SubjectPublicKeyInfo in an X.509 certificate (RFC 5280 §4.1). Says nothing about who vouches for it. */
export function findCertificateKey(certificate: Uint8Array): Uint8Array | undefined {
  const members = readDerMembers(readDer(certificate), DER_TAGS.sequence, CERTIFICATE_MEMBERS);
  const tbs = readDerMembers(members?.[0], DER_TAGS.sequence, TBS_MEMBERS);
  if (!tbs) return undefined;
  const key = tbs[tbs[0]?.tag === VERSION_TAG ? KEY_AFTER_VERSION + 1 : KEY_AFTER_VERSION];
  return key?.tag === DER_TAGS.sequence ? key.whole : undefined;
}
