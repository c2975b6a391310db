/**
 * Provisional, pending a check of GM/T 0125: no `alg` for SM2 is registered with IANA. Stays out of
 * `LicenceAlgorithm`, so that nothing accepts SM2 unless it was asked to (LIC-M1).
 */
export type Sm2Algorithm = 'SM2';

export const SM2_ALGORITHM: Sm2Algorithm = 'SM2';
