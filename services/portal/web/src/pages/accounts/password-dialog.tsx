import { useText } from '../../i18n/use-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { accountsTexts } from './accounts-texts.ts';

interface Props {
  readonly name: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** The only time that the password can be read. */
export function PasswordDialog({ name, password, onClose }: Props) {
  const t = useText(accountsTexts);
  return (
    <Dialog title={t.passwordTitle} onClose={onClose}>
      <p>{t.passwordHint(name)}</p>
      <p>
        <code className="accounts-password">{password}</code> <CopyButton text={password} />
      </p>
      <div className="form-buttons">
        <button type="button" className="button" onClick={onClose}>
          {t.close}
        </button>
      </div>
    </Dialog>
  );
}
