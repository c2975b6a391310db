import { type FormEvent, useRef, useState } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { useWait } from '../../ui/use-wait.ts';
import { accountTexts } from './account-texts.ts';
import { type Flaw, findFlaws, findServerFlaws } from './find-flaws.ts';
import { toPlainProblem } from './plain-problem.ts';
import { usePasswordChange } from './use-password-change.ts';

interface Props {
  readonly account: string;
  /** The present one is a one-time password. */
  readonly isFirst?: boolean;
  readonly onDone?: () => void;
}

const empty = { current: '', next: '', repeated: '' };

export function PasswordForm({ account, isFirst = false, onDone }: Props) {
  const t = useText(accountTexts);
  const format = useFormat();
  const [typed, type] = useState(empty);
  const [found, setFound] = useState<readonly Flaw[]>([]);
  const nextInput = useRef<HTMLInputElement>(null);
  const { run, pending, error, clear } = usePasswordChange(() => {
    type(empty);
    onDone?.();
  });
  const wait = useWait(error);
  const fromServer = findServerFlaws(error);
  const flaws = fromServer ?? found;
  const nextFlaws = flaws.filter((flaw) => flaw !== 'different');

  function change(part: Partial<typeof empty>) {
    type({ ...typed, ...part });
    setFound([]);
    if (fromServer) clear();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const now = findFlaws(typed);
    setFound(now);
    if (now.length > 0) nextInput.current?.focus();
    else void run(typed.current, typed.next);
  }
  return (
    <form className="form" onSubmit={submit}>
      {error && !fromServer ? <ProblemView error={toPlainProblem(error, t.hints)} /> : null}
      <input type="text" name="account" autoComplete="username" value={account} readOnly hidden />
      <Field label={isFirst ? t.currentOneTime : t.current} hint={isFirst ? t.currentOneTimeHint : undefined}>
        {(input) => (
          <PasswordInput
            input={input}
            autoComplete="current-password"
            value={typed.current}
            onChange={(current) => change({ current })}
          />
        )}
      </Field>
      <Field
        label={t.next}
        hint={t.rules}
        error={nextFlaws.length > 0 ? nextFlaws.map((flaw) => t.flaws[flaw]).join('; ') : undefined}
      >
        {(input) => (
          <PasswordInput
            input={input}
            ref={nextInput}
            autoComplete="new-password"
            value={typed.next}
            onChange={(next) => change({ next })}
          />
        )}
      </Field>
      <Field label={t.repeat} error={flaws.includes('different') ? t.flaws.different : undefined}>
        {(input) => (
          <PasswordInput
            input={input}
            autoComplete="new-password"
            value={typed.repeated}
            onChange={(repeated) => change({ repeated })}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={pending || wait > 0}>
        {wait > 0 ? t.wait(format.seconds(wait)) : pending ? t.submitting : t.submit}
      </button>
    </form>
  );
}
