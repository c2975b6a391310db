/** A word of a POSIX shell that means exactly this text. */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A literal of Java, in ASCII whatever the encoding of the source file. */
export function quoteJava(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A Python literal of a JSON value. */
export function toPythonLiteral(value: unknown, indent = ''): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map((member) => toPythonLiteral(member, indent)).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}    `;
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${toPythonLiteral(member, inner)},\n`,
  );
  return `{\n${members.join('')}${indent}}`;
}

/** A TypeScript literal of a JSON value: names without quotes where that is allowed. */
export function toTypescriptLiteral(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoteTypescript(value);
  if (Array.isArray(value))
    return `[${value.map((member) => toTypescriptLiteral(member, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${toMemberName(name)}: ${toTypescriptLiteral(member, indent)}`,
  );
  return `{ ${members.join(', ')} }`;
}

export function quoteTypescript(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

function toMemberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoteTypescript(name);
}
