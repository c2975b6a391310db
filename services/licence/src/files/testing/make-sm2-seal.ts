import { readFileSync } from 'node:fs';
import { nodeSm3 } from '@shuqiao/protocol/sm/node-sm3';
import { signSm2 } from '@shuqiao/protocol/sm/sm2-signature';
import { buildCertificate, type SealMaker } from './seal-maker.ts';
import { der, derBits, derIdentifier, derSequence } from './write-der.ts';

const { sm2: example }: { sm2: Record<'d' | 'x' | 'y', string> } = JSON.parse(
  readFileSync(new URL('../../../../../packages/domain/vectors/domain.json', import.meta.url), 'utf8'),
);
const publicHex = `04${example.x}${example.y}`;

/** A seal with the example key of GB/T 32918; `raw` writes r‖s where GB/T 35276 has DER. */
export function makeSm2Seal(form: 'der' | 'raw' = 'der'): SealMaker {
  const algorithm = derSequence(derIdentifier('1.2.840.10045.2.1'), derIdentifier('1.2.156.10197.1.301'));
  return {
    algorithm: '1.2.156.10197.1.501',
    certificate: buildCertificate(derSequence(algorithm, derBits(Buffer.from(publicHex, 'hex')))),
    digest: nodeSm3,
    sign: (bytes) => {
      const raw = signSm2(bytes, { privateHex: example.d, publicHex });
      return form === 'raw' ? raw : derSequence(toInteger(raw.subarray(0, 32)), toInteger(raw.subarray(32)));
    },
  };
}

function toInteger(scalar: Uint8Array): Buffer {
  const digits = Buffer.from(scalar.subarray(scalar.findIndex((byte) => byte !== 0)));
  return der(0x02, (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.alloc(1), digits]));
}
