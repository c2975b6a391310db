import { useId, useState } from 'react';
import { useAction } from '../../../api/use-action.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ProblemView } from '../../../ui/problem-view.tsx';
import type { KeptSandbox } from '../sandbox/kept-sandbox.ts';
import { tryTexts } from '../try-texts.ts';
import { CodeBlock } from './code-block.tsx';

interface Props {
  readonly sandbox: KeptSandbox | null;
  readonly create: (exportable: boolean) => Promise<void>;
  readonly forget: () => Promise<void>;
}

export function KeyStep({ sandbox, create, forget }: Props) {
  const t = useText(tryTexts).key;
  const id = useId();
  const [exportable, setExportable] = useState(false);
  const action = useAction(create);
  if (sandbox) return <MadeKey sandbox={sandbox} forget={forget} />;
  return (
    <>
      <p>{t.what}</p>
      <p>
        <input
          id={id}
          type="checkbox"
          checked={exportable}
          onChange={(event) => setExportable(event.target.checked)}
        />{' '}
        <label htmlFor={id}>{t.exportable}</label>
      </p>
      {exportable ? <p className="try-warning">{t.exportableWarn}</p> : null}
      {action.error ? <ProblemView error={action.error} /> : null}
      <p>
        <button
          type="button"
          className="button"
          disabled={action.pending}
          onClick={() => void action.run(exportable)}
        >
          {t.create}
        </button>
      </p>
    </>
  );
}

function MadeKey({ sandbox, forget }: { sandbox: KeptSandbox; forget: Props['forget'] }) {
  const t = useText(tryTexts).key;
  const { publicJwk } = sandbox.key;
  return (
    <>
      <p>
        {t.kid} <code>{publicJwk.kid}</code> · {sandbox.exportable ? t.canExport : t.cannotExport}
      </p>
      <p>{sandbox.exportable ? t.exportableWarn : t.kept}</p>
      <details>
        <summary>{t.publicKey}</summary>
        <CodeBlock title="JWK" text={JSON.stringify(publicJwk, null, 2)} />
      </details>
      <p>
        <button type="button" className="plain-button" onClick={() => void forget()}>
          {t.again}
        </button>
      </p>
    </>
  );
}
