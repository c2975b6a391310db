import type { SnippetInput } from './snippet-input.ts';
import { toCurl } from './to-curl.ts';
import { toJava } from './to-java.ts';
import { toPython } from './to-python.ts';
import { toTypescript } from './to-typescript.ts';

export interface Snippet {
  readonly id: 'curl' | 'typescript' | 'python' | 'java';
  readonly title: string;
  readonly file: string;
  readonly write: (input: SnippetInput) => string;
}

export const snippets: readonly Snippet[] = [
  { id: 'curl', title: 'curl', file: 'ask.sh', write: toCurl },
  { id: 'typescript', title: 'TypeScript SDK', file: 'ask.mts', write: toTypescript },
  { id: 'python', title: 'Python', file: 'ask.py', write: toPython },
  { id: 'java', title: 'Java 17', file: 'Ask.java', write: toJava },
];
