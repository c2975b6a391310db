/** SQX-R11. `EdDSA` is another name and not accepted. */
export const algorithms = ['ES256', 'Ed25519', 'PS256'] as const;

export type Algorithm = (typeof algorithms)[number];

export function isAlgorithm(value: unknown): value is Algorithm {
  return value === 'ES256' || value === 'Ed25519' || value === 'PS256';
}
