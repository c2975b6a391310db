import type { Ref } from 'react';
import type { FieldInput } from './field.tsx';

interface Props {
  readonly input: FieldInput;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Six digits of an authenticator; spaces that it shows between them are left out. */
export function CodeInput({ input, value, onChange, ref }: Props) {
  return (
    <input
      {...input}
      ref={ref}
      className="plain-input"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]{6}"
      required
      value={value}
      onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, '').slice(0, 6))}
    />
  );
}
