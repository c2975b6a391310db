/** A reason in both languages why a value cannot be used; it never repeats the value. */
export interface Complaint {
  readonly zh: string;
  readonly en: string;
}

export interface ConfigKey<T> {
  readonly name: string;
  readonly fallback: { readonly value: T } | undefined;
  /** @param text trimmed and not empty. */
  readonly read: (text: string) => { readonly value: T } | { readonly complaint: Complaint };
}

type Fallback<T> = { readonly default?: T };

function toFallback<T>(options: Fallback<T>): { readonly value: T } | undefined {
  return 'default' in options ? { value: options.default as T } : undefined;
}

const complaint = (zh: string, en: string): { readonly complaint: Complaint } => ({ complaint: { zh, en } });

export function textKey(
  name: string,
  options: Fallback<string> & { readonly pattern?: RegExp; readonly form?: Complaint } = {},
): ConfigKey<string> {
  const { pattern, form = { zh: '格式不正确', en: 'does not have the right form' } } = options;
  const read: ConfigKey<string>['read'] = (text) =>
    pattern && !pattern.test(text) ? { complaint: form } : { value: text };
  return { name, fallback: toFallback(options), read };
}

/** A text that may be left out. */
export function optionalKey(key: ConfigKey<string>): ConfigKey<string | undefined> {
  return { ...key, fallback: { value: undefined } };
}

export function integerKey(
  name: string,
  options: Fallback<number> & { readonly minimum: number; readonly maximum: number },
): ConfigKey<number> {
  const { minimum, maximum } = options;
  const outside = complaint(
    `须为 ${minimum} 至 ${maximum} 的整数`,
    `must be an integer from ${minimum} to ${maximum}`,
  );
  const read: ConfigKey<number>['read'] = (text) => {
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum ? { value } : outside;
  };
  return { name, fallback: toFallback(options), read };
}

export function numberKey(
  name: string,
  options: Fallback<number> & { readonly minimum: number; readonly maximum: number },
): ConfigKey<number> {
  const { minimum, maximum } = options;
  const outside = complaint(
    `须为 ${minimum} 至 ${maximum} 的数`,
    `must be a number from ${minimum} to ${maximum}`,
  );
  const read: ConfigKey<number>['read'] = (text) => {
    const value = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum ? { value } : outside;
  };
  return { name, fallback: toFallback(options), read };
}

const flagWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

export function flagKey(name: string, options: Fallback<boolean> = {}): ConfigKey<boolean> {
  const read: ConfigKey<boolean>['read'] = (text) => {
    const value = flagWords.get(text.toLowerCase());
    return value === undefined ? complaint('须为 true 或 false', 'must be true or false') : { value };
  };
  return { name, fallback: toFallback(options), read };
}

export function choiceKey<const T extends string>(
  name: string,
  choices: readonly T[],
  options: Fallback<T> = {},
): ConfigKey<T> {
  const list = choices.join(', ');
  const read: ConfigKey<T>['read'] = (text) => {
    const value = choices.find((choice) => choice === text);
    return value === undefined ? complaint(`须为 ${list} 之一`, `must be one of ${list}`) : { value };
  };
  return { name, fallback: toFallback(options), read };
}

/** A URL with one of these schemes, e.g. `['http:', 'https:']`; kept as written, without trailing slashes. */
export function urlKey(
  name: string,
  schemes: readonly string[],
  options: Fallback<string> = {},
): ConfigKey<string> {
  const list = schemes.map((scheme) => `${scheme}//`).join(', ');
  const wrong = complaint(`须为以 ${list} 开头的地址`, `must be a URL that starts with ${list}`);
  const read: ConfigKey<string>['read'] = (text) => {
    const right = URL.canParse(text) && schemes.includes(new URL(text).protocol);
    return right ? { value: text.replace(/\/+$/, '') } : wrong;
  };
  return { name, fallback: toFallback(options), read };
}
