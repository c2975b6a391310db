import { sm2 } from 'sm-crypto-v2';

const C1C3C2 = 1;

/**
 * SM2 for the caller (GB/T 32918.4), C1‖C3‖C2 with C1 as an uncompressed point, in upper-case hex: as published
 * client code takes it. Software SM2 passes no 密评 (LIC-M1): the channel is TLS with or without it.
 * @param publicKey `04‖x‖y` in hex
 */
export function encryptData(text: string, publicKey: string): string {
  const bytes = new TextEncoder().encode(text);
  const hex = sm2.doEncrypt(bytes, publicKey, C1C3C2);
  return `04${hex}`.toUpperCase();
}
