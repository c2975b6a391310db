/** One form for what is searched and what is searched for: both engines then agree on upper and lower case. */
export function toSearchText(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .join('\n')
    .replaceAll('\0', ' ')
    .normalize('NFKC')
    .toLowerCase();
}
