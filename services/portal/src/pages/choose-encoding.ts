import type { Encoding } from './asset.ts';

/** The best offered encoding that Accept-Encoding allows (RFC 9110 §12.5.3); identity is always one. */
export function chooseEncoding(header: string, offered: readonly Encoding[]): Encoding {
  const accepted = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(weight) > 0] as const;
    }),
  );
  return offered.find((encoding) => accepted.get(encoding) ?? accepted.get('*') ?? false) ?? 'identity';
}
