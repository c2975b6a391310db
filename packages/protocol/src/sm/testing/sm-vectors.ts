import { readFileSync } from 'node:fs';

interface SmVectors {
  readonly sm3: readonly { readonly input: string; readonly hex: string }[];
  readonly sm2: Readonly<Record<'d' | 'x' | 'y' | 'id' | 'message' | 'Z' | 'e' | 'k' | 'r' | 's', string>>;
}

/** `sm2` is the example that GB/T 32918 and GM/T 0003 print. */
export const smVectors: SmVectors = JSON.parse(
  readFileSync(new URL('../../../../domain/vectors/domain.json', import.meta.url), 'utf8'),
);
