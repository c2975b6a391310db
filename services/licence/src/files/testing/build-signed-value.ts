import type { SealMaker } from './seal-maker.ts';
import { der, derBits, derIdentifier, derInteger, derSequence } from './write-der.ts';

/** An electronic seal, of which nothing is read yet. */
const seal = derSequence(derSequence(), der(0x04), derIdentifier('1.2.3'), derBits(Buffer.alloc(4)));
const time = der(0x18, Buffer.from('20261124000000Z'));
const property = der(0x16, Buffer.from('/Doc_0/Signs/Sign_0/Signature.xml'));

/** SES_Signature of GB/T 38540 over the bytes of Signature.xml. */
export function buildSignedValue(maker: SealMaker, description: Uint8Array): Buffer {
  const toSign = derSequence(derInteger(4), seal, time, derBits(maker.digest(description)), property);
  const parts = [der(0x04, maker.certificate), derIdentifier(maker.algorithm), derBits(maker.sign(toSign))];
  return derSequence(toSign, ...parts);
}

/** SES_Signature of GM/T 0031-2014, whose TBS_Sign has certificate and algorithm inside. */
export function buildOldSignedValue(maker: SealMaker, description: Uint8Array): Buffer {
  const inside = [der(0x04, maker.certificate), derIdentifier(maker.algorithm)];
  const when = derBits(Buffer.from('20261124000000Z'));
  const toSign = derSequence(
    derInteger(1),
    seal,
    when,
    derBits(maker.digest(description)),
    property,
    ...inside,
  );
  return derSequence(toSign, derBits(maker.sign(toSign)));
}
