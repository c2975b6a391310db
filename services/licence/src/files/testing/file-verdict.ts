import { checkLicenceFile } from '../check-licence-file.ts';
import type { LicenceFileAsk } from '../file-context.ts';
import { buildOfd, type OfdOptions } from './build-ofd.ts';
import { makeEcdsaSeal } from './seal-maker.ts';

const on = { sm2: true };
const ecdsa = makeEcdsaSeal();

/** The outcome, and the check and code that decided it first; F10 is always unknown and is left out. */
export async function verdict(bytes: Uint8Array, ask: LicenceFileAsk = {}, algorithms = on): Promise<string> {
  const { outcome, checks } = await checkLicenceFile(bytes, ask, algorithms);
  const reason =
    checks.find((check) => check.outcome === 'fail') ??
    checks.find((check) => check.outcome === 'unknown' && check.id !== 'F10');
  return reason ? `${outcome}: ${reason.id} ${reason.code}` : outcome;
}

/** Of a file sealed with ECDSA, SM2 switched on. */
export const verdictOf = (options: OfdOptions, ask?: LicenceFileAsk) =>
  verdict(buildOfd({ maker: ecdsa, ...options }), ask);
