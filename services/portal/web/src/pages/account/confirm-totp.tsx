import type { PortalTotpSecret } from '@shuqiao/schemas/types/portal-totp-secret';
import { type FormEvent, useState } from 'react';
import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { type Session, useForgetSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { CodeInput } from '../../ui/code-input.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Field } from '../../ui/field.tsx';
import { AccountProblem } from './account-problem.tsx';
import { accountTexts } from './account-texts.ts';
import { useQrCode } from './use-qr-code.ts';

interface Props {
  readonly created: PortalTotpSecret;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const inFours = (secret: string): string => secret.replaceAll(/.{4}(?=.)/g, '$& ');

/** The secret as picture and text; it counts once a first code has shown that the authenticator has it. */
export function ConfirmTotp({ created, onDone, onCancel }: Props) {
  const t = useText(accountTexts);
  const forget = useForgetSession();
  const picture = useQrCode(created.uri);
  const [code, setCode] = useState('');
  const { run, pending, error } = useAction(async () => {
    const body = { code };
    const session = await requestJson<Session>('/portal/v1/totp/confirmation', { method: 'POST', body });
    onDone();
    await forget(session);
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    void run();
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{t.scan}</p>
      <img className="account-qr" src={picture} alt={t.scanAlt} width="208" height="208" />
      <p>
        {t.secret}: <code className="account-secret">{inFours(created.secret)}</code>{' '}
        <CopyButton text={created.secret} />
      </p>
      <p>{t.confirm}</p>
      {error ? <AccountProblem error={error} /> : null}
      <Field label={t.code}>{(input) => <CodeInput input={input} value={code} onChange={setCode} />}</Field>
      <div className="form-buttons">
        <button type="submit" className="button" disabled={pending}>
          {t.confirmSubmit}
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
