/** RFC 9457 body as the gateway writes it, in both languages. */
export interface ProblemBody {
  readonly [extension: string]: unknown;
  readonly code?: string;
  readonly title?: string;
  readonly titleZh?: string;
  readonly detail?: string;
  readonly detailZh?: string;
  readonly hint?: string;
  readonly hintZh?: string;
  readonly rule?: string;
  readonly instance?: string;
}

const texts = ['code', 'title', 'titleZh', 'detail', 'detailZh', 'hint', 'hintZh', 'rule', 'instance'];

/** Undefined where the bytes are no problem document. */
export function findProblem(body: Uint8Array): ProblemBody | undefined {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const members: [string, unknown][] = Object.entries(value);
  const isProblem = members.every(([name, member]) => !texts.includes(name) || typeof member === 'string');
  return isProblem ? Object.fromEntries(members) : undefined;
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
