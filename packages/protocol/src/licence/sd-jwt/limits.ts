/** V0. Every character of a readable token is one byte. */
export const TOKEN_MAX_CHARS = 65_536;
export const DISCLOSURES_MAX = 200;
