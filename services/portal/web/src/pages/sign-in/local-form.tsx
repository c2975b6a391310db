import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { CodeInput } from '../../ui/code-input.tsx';
import { Field } from '../../ui/field.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { useWait } from '../../ui/use-wait.ts';
import { toPlainProblem } from '../account/plain-problem.ts';
import { signInTexts } from './sign-in-texts.ts';
import { useSignIn } from './use-sign-in.ts';

/** Account and password, then the code where the account has a second factor. */
export function LocalForm({ onDone }: { onDone: () => void }) {
  const t = useText(signInTexts);
  const format = useFormat();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const passwordInput = useRef<HTMLInputElement>(null);
  const codeInput = useRef<HTMLInputElement>(null);
  const { run, pending, error, needsCode, startAgain } = useSignIn(onDone);
  const wait = useWait(error);

  useEffect(() => {
    if (needsCode) codeInput.current?.focus();
  }, [needsCode]);
  useEffect(() => {
    if (!error) return;
    setCode('');
    (codeInput.current ?? passwordInput.current)?.select();
  }, [error]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void run({ account: account.trim(), password, ...(needsCode ? { code } : {}) });
  }
  return (
    <form className="form" onSubmit={submit}>
      {error ? <ProblemView error={toPlainProblem(error, t.hints)} /> : null}
      <div className="form" hidden={needsCode}>
        <Field label={t.account}>
          {(input) => (
            <input
              {...input}
              className="plain-input"
              name="account"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={64}
              value={account}
              onChange={(event) => setAccount(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.password}>
          {(input) => (
            <PasswordInput
              input={input}
              ref={passwordInput}
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
          )}
        </Field>
      </div>
      {needsCode ? (
        <Field label={t.code} hint={t.codeHint}>
          {(input) => <CodeInput input={input} ref={codeInput} value={code} onChange={setCode} />}
        </Field>
      ) : null}
      <div className="form-buttons">
        <button type="submit" className="button" disabled={pending || wait > 0}>
          {wait > 0 ? t.wait(format.seconds(wait)) : pending ? t.submitting : t.submit}
        </button>
        {needsCode ? (
          <button type="button" className="plain-button" onClick={startAgain}>
            {t.other}
          </button>
        ) : null}
      </div>
      <p className="field-hint">{t.forgotten}</p>
    </form>
  );
}
