/** What a log may say of an error: enough to find the place, nothing that a caller sent. */
export interface ErrorDescription {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack: readonly string[];
  readonly cause?: ErrorDescription;
}

const MAX_FRAMES = 12;
const MAX_MESSAGE_CHARACTERS = 300;
const MAX_CAUSES = 4;

/** Their messages are composed by the engine from values, e.g. the text that was not JSON. */
const quotesValues = new Set(['SyntaxError', 'TypeError', 'RangeError', 'URIError', 'EvalError']);

const quotedValue = /"(?![A-Za-z_][\w.:/-]{0,63}")[^"]*"/g;

function safeMessage(error: Error): string | undefined {
  if (quotesValues.has(error.name) && !('code' in error)) return undefined;
  const [firstLine = ''] = error.message.split('\n', 1);
  return firstLine.replace(quotedValue, '"…"').slice(0, MAX_MESSAGE_CHARACTERS);
}

function stackFrames(error: Error): string[] {
  const lines = error.stack?.split('\n') ?? [];
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MAX_FRAMES);
}

/** Only the first line of a message is kept: database errors list their parameters on the following ones. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const message = safeMessage(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(message === undefined || message === '' ? {} : { message }),
    stack: stackFrames(error),
    ...(error.cause === undefined || depth >= MAX_CAUSES
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}
