import type { PortalTotpSecret } from '@shuqiao/schemas/types/portal-totp-secret';
import { useState } from 'react';
import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { AccountProblem } from './account-problem.tsx';
import { accountTexts } from './account-texts.ts';
import { ConfirmTotp } from './confirm-totp.tsx';
import { RemoveTotp } from './remove-totp.tsx';

type Step = 'idle' | 'removing';

/** The second factor: off, being set up, or in use. */
export function TotpCard({ isOn }: { isOn: boolean }) {
  const t = useText(accountTexts);
  const [created, setCreated] = useState<PortalTotpSecret>();
  const [step, setStep] = useState<Step>('idle');
  const [done, setDone] = useState('');
  const start = useAction(async () => {
    setDone('');
    setCreated(await requestJson<PortalTotpSecret>('/portal/v1/totp', { method: 'POST', body: {} }));
  });
  function finish(text: string) {
    setCreated(undefined);
    setStep('idle');
    setDone(text);
  }
  return (
    <Card title={t.totpTitle}>
      <div className="account-totp">
        <p role="status" className={done === '' ? 'visually-hidden' : 'account-done'}>
          {done}
        </p>
        <p>{isOn ? t.totpOn : t.totpOff}</p>
        {start.error ? <AccountProblem error={start.error} /> : null}
        {isOn ? (
          <button type="button" className="plain-button" onClick={() => setStep('removing')}>
            {t.totpRemove}
          </button>
        ) : created ? (
          <ConfirmTotp
            created={created}
            onDone={() => finish(t.totpConfirmed)}
            onCancel={() => setCreated(undefined)}
          />
        ) : (
          <button type="button" className="button" disabled={start.pending} onClick={() => void start.run()}>
            {start.pending ? t.totpStarting : t.totpStart}
          </button>
        )}
        {step === 'removing' ? (
          <RemoveTotp onDone={() => finish(t.totpRemoved)} onClose={() => setStep('idle')} />
        ) : null}
      </div>
    </Card>
  );
}
