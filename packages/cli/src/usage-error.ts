import type { Text } from './text.ts';

/** The command cannot be carried out as it was typed; `next` says what to type. */
export class UsageError extends Error {
  readonly text: Text;
  readonly next: Text | undefined;

  constructor(text: Text, next?: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'UsageError';
    this.text = text;
    this.next = next;
  }
}
