import { useAction } from '../../../api/use-action.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ProblemView } from '../../../ui/problem-view.tsx';
import type { Answer } from '../exchange/send-signed.ts';
import { toShownBody } from '../exchange/to-shown-body.ts';
import { tryTexts } from '../try-texts.ts';
import { CodeBlock } from './code-block.tsx';

interface Props {
  readonly answer: Answer | undefined;
  readonly send: () => Promise<void>;
  readonly signAndSend: () => Promise<void>;
}

export function SendStep({ answer, send, signAndSend }: Props) {
  const t = useText(tryTexts).send;
  const action = useAction(() => (answer ? signAndSend() : send()));
  return (
    <>
      <p>{t.what}</p>
      <p>
        <button
          type="button"
          className={answer ? 'plain-button' : 'button'}
          disabled={action.pending}
          onClick={() => void action.run()}
        >
          {action.pending ? t.sending : answer ? t.again : t.act}
        </button>
      </p>
      {action.error ? <ProblemView error={action.error} /> : null}
      {answer ? (
        <>
          <CodeBlock title={t.headers} text={toHeaderText(answer)} />
          <CodeBlock title={t.body} text={toShownBody(answer.body)} />
        </>
      ) : null}
    </>
  );
}

function toHeaderText({ status, contentType, token }: Answer): string {
  return [`HTTP ${status}`, `Content-Type: ${contentType ?? '—'}`, `Shuqiao-Response: ${token ?? '—'}`].join(
    '\n',
  );
}
