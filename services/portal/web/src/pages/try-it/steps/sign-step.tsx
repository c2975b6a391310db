import { useAction } from '../../../api/use-action.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ProblemView } from '../../../ui/problem-view.tsx';
import type { Signed } from '../exchange/sign-request.ts';
import { tryTexts } from '../try-texts.ts';
import { ClaimTable } from './claim-table.tsx';
import { CodeBlock } from './code-block.tsx';

interface Props {
  readonly signed: Signed | undefined;
  readonly kid: string;
  readonly sign: () => Promise<void>;
}

export function SignStep({ signed, kid, sign }: Props) {
  const t = useText(tryTexts).sign;
  const action = useAction(sign);
  return (
    <>
      <p>{t.what}</p>
      {action.error ? <ProblemView error={action.error} /> : null}
      <p>
        <button
          type="button"
          className={signed ? 'plain-button' : 'button'}
          disabled={action.pending}
          onClick={() => void action.run()}
        >
          {signed ? t.again : t.act}
        </button>{' '}
        <span role="status">{signed ? t.until(toClock(Number(signed.claims.exp))) : ''}</span>
      </p>
      {signed ? (
        <>
          <ClaimTable title={t.header} claims={{ alg: 'ES256', typ: 'sqx-request+jwt', kid }} />
          <ClaimTable title={t.claims} claims={signed.claims} />
          <CodeBlock title={t.token} text={signed.token} />
        </>
      ) : null}
    </>
  );
}

/** Time of day with its seconds: a token lives for one minute. */
function toClock(seconds: number): string {
  return new Date(seconds * 1000).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
}
