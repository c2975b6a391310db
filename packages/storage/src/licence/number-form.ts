/** One form for a licence number however it was typed: brackets of either width, upper and lower case, spaces. */
export function toNumberForm(number: string): string {
  return number.replaceAll('\0', ' ').normalize('NFKC').toUpperCase().replaceAll(/\s/g, '');
}
