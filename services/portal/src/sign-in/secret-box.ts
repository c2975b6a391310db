import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What the portal must be able to read again, and nobody who only has the database. */
export interface SecretBox {
  /** AES-256-GCM. @param context what the text belongs to: it opens in no other. */
  seal(text: string, context: string): string;
  /** Undefined when it was not sealed here, or in another context. */
  open(sealed: string, context: string): string | undefined;
  /** Hides short values such as account ids, which a plain hash would not. */
  blind(text: string): string;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param key base64url, as it lies in keys/portal.key. */
export function createSecretBox(key: string): SecretBox {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), '', `shuqiao portal ${purpose}`, 32));
  const sealing = derive('seal');
  const blinding = derive('blind');

  return {
    seal(text, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, sealing, iv).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv(CIPHER, sealing, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    blind: (text) => createHmac('sha256', blinding).update(text).digest('base64url'),
  };
}
