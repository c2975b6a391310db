import type { PortalAccountCreated } from '@shuqiao/schemas/types/portal-account-created';
import { type FormEvent, useState } from 'react';
import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { accountsTexts } from './accounts-texts.ts';
import { type RoleChoice, RoleFields, toRoleBody } from './role-fields.tsx';

interface Props {
  readonly onDone: (created: PortalAccountCreated) => void;
  readonly onClose: () => void;
}

export function CreateDialog({ onDone, onClose }: Props) {
  const t = useText(accountsTexts);
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [choice, choose] = useState<RoleChoice>({ role: '', department: '' });
  const { run, pending, error } = useAction(async () => {
    const body = { id, name: name.trim(), ...toRoleBody(choice) };
    onDone(await requestJson<PortalAccountCreated>('/portal/v1/accounts', { method: 'POST', body }));
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    void run();
  }
  return (
    <Dialog title={t.create} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {error ? <ProblemView error={error} /> : null}
        <Field label={t.id} hint={t.idHint}>
          {(input) => (
            <input
              {...input}
              className="plain-input"
              required
              pattern="[a-z][a-z0-9\-]{1,31}"
              maxLength={32}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={id}
              onChange={(event) => setId(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.name}>
          {(input) => (
            <input
              {...input}
              className="plain-input"
              required
              maxLength={200}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <RoleFields value={choice} onChange={choose} />
        <div className="form-buttons">
          <button type="submit" className="button" disabled={pending}>
            {pending ? t.working : t.create}
          </button>
          <button type="button" className="plain-button" onClick={onClose}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
