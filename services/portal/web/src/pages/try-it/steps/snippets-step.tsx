import { useAction } from '../../../api/use-action.ts';
import { saveFile } from '../../../export/save-file.ts';
import { useText } from '../../../i18n/use-text.ts';
import { KEY_FILE, type SnippetInput } from '../../../snippets/snippet-input.ts';
import { type Snippet, snippets } from '../../../snippets/snippets.ts';
import { toPem } from '../../../sqx/to-pem.ts';
import { ProblemView } from '../../../ui/problem-view.tsx';
import { Tabs } from '../../../ui/tabs/tabs.tsx';
import { useSearchValue } from '../../../ui/use-search-value.ts';
import type { RegisteredSandbox } from '../sandbox/kept-sandbox.ts';
import { tryTexts } from '../try-texts.ts';
import { CodeBlock } from './code-block.tsx';

interface Props {
  readonly sandbox: RegisteredSandbox;
  readonly input: SnippetInput;
  /** Starts again with a key that can be exported. */
  readonly renew: () => Promise<void>;
}

export function SnippetsStep({ sandbox, input, renew }: Props) {
  const t = useText(tryTexts).snippets;
  const [language = 'curl', setLanguage] = useSearchValue('code');
  return (
    <>
      <p>{t.what}</p>
      <KeyFile sandbox={sandbox} renew={renew} />
      <Tabs
        label={t.languages}
        chosen={language}
        choose={setLanguage}
        tabs={snippets.map((snippet) => ({
          key: snippet.id,
          title: snippet.title,
          content: <SnippetPane snippet={snippet} input={input} />,
        }))}
      />
    </>
  );
}

function SnippetPane({ snippet, input }: { snippet: Snippet; input: SnippetInput }) {
  const t = useText(tryTexts).snippets;
  const text = snippet.write(input);
  const save = () => saveFile(snippet.file, new Blob([text], { type: 'text/plain' }));
  const actions = (
    <button type="button" className="plain-button" onClick={save}>
      {t.saveFile}
    </button>
  );
  return <CodeBlock title={snippet.file} text={text} actions={actions} />;
}

function KeyFile({ sandbox, renew }: Pick<Props, 'sandbox' | 'renew'>) {
  const t = useText(tryTexts).snippets;
  const action = useAction(async () => {
    if (!sandbox.exportable) return renew();
    const pem = await toPem(sandbox.key.privateKey);
    saveFile(KEY_FILE, new Blob([pem], { type: 'application/x-pem-file' }));
  });
  return (
    <div className="try-warning">
      <p>{sandbox.exportable ? t.warn : t.needKey}</p>
      <p>
        <button
          type="button"
          className="plain-button"
          disabled={action.pending}
          onClick={() => void action.run()}
        >
          {sandbox.exportable ? t.download : t.renew}
        </button>
      </p>
      {action.error ? <ProblemView error={action.error} /> : null}
    </div>
  );
}
