export const stepIds = [
  'key',
  'register',
  'question',
  'sign',
  'send',
  'verify',
  'mistakes',
  'snippets',
] as const;

export type StepId = (typeof stepIds)[number];
export type StepState = 'done' | 'current' | 'todo';
export type StepStates = Readonly<Record<StepId, StepState>>;

export interface TrialState {
  readonly hasKey: boolean;
  readonly isKnown: boolean;
  readonly isSigned: boolean;
  readonly isAnswered: boolean;
}

/** Which step is done, at hand, or waits for an earlier one. The last two are open as soon as something can be sent. */
export function toStepStates({ hasKey, isKnown, isSigned, isAnswered }: TrialState): StepStates {
  const after = (ready: boolean, done: boolean): StepState => (done ? 'done' : ready ? 'current' : 'todo');
  return {
    key: after(true, hasKey),
    register: after(hasKey, isKnown),
    question: after(isKnown, isSigned),
    sign: after(isKnown, isSigned),
    send: after(isSigned, isAnswered),
    verify: after(isAnswered, isAnswered),
    mistakes: after(isKnown, false),
    snippets: after(isKnown, false),
  };
}
