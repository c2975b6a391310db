import { type Ref, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { FieldInput } from './field.tsx';
import { uiTexts } from './ui-texts.ts';

interface Props {
  readonly input: FieldInput;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly ref?: Ref<HTMLInputElement>;
}

/** A password that can be looked at while it is typed. */
export function PasswordInput({ input, value, onChange, autoComplete, ref }: Props) {
  const t = useText(uiTexts);
  const [shown, show] = useState(false);
  return (
    <span className="password">
      <input
        {...input}
        ref={ref}
        className="plain-input"
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={256}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className="plain-button"
        aria-label={shown ? t.hidePassword : t.showPassword}
        aria-controls={input.id}
        onClick={() => show(!shown)}
      >
        {shown ? t.hide : t.show}
      </button>
    </span>
  );
}
