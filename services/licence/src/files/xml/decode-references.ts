const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const reference = /&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/g;

/** The five entities of XML and character references, once; undefined where any other `&` stands. */
export function decodeReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  if (text.replace(reference, '').includes('&')) return undefined;
  const decoded = text.replace(reference, (_all, entity?: string, decimal?: string, hex?: string) =>
    entity ? (named[entity] ?? '') : toCharacter(decimal ? Number(decimal) : Number(`0x${hex}`)),
  );
  return decoded.includes('\0') ? undefined : decoded;
}

/** NUL, which XML forbids, for every number that is no character of XML. */
function toCharacter(code: number): string {
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  return isControl || isSurrogate || code > 0x10ffff ? '\0' : String.fromCodePoint(code);
}
