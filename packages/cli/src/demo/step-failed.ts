import type { Text } from '../text.ts';

/** A step did not go as the story says. */
export class StepFailed extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'StepFailed';
    this.text = text;
  }
}

/** What an earlier step should have found. @throws StepFailed */
export function need<Found>(found: Found | undefined, text: Text): Found {
  if (found === undefined) throw new StepFailed(text);
  return found;
}

/** @throws StepFailed */
export function expectThat(holds: boolean, text: Text): void {
  if (!holds) throw new StepFailed(text);
}
