import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { median } from '../statistics/median.ts';

const BATCHES = 5;
const PER_BATCH = 300;
const MESSAGE_BYTES = 900;

/** CPU microseconds of one ES256 verification and one signature: what no exchange can go below. */
export function measureSignatures(): number {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const message = randomBytes(MESSAGE_BYTES);
  let signature = sign('sha256', message, privateKey);
  const perPairUs = Array.from({ length: BATCHES }, () => {
    const start = process.cpuUsage();
    for (let i = 0; i < PER_BATCH; i++) {
      if (!verify('sha256', message, publicKey, signature)) throw new Error('a good signature was refused');
      signature = sign('sha256', message, privateKey);
    }
    const { user, system } = process.cpuUsage(start);
    return (user + system) / PER_BATCH;
  });
  return median(perPairUs);
}
