import { useText } from '../../i18n/use-text.ts';
import { CodeText } from './code-text.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import { readMessage } from './read-message.ts';

export function MessageText({ message }: { message: string }) {
  const t = useText(evidenceTexts);
  const read = readMessage(message);
  if (read.kind !== 'jws') return <CodeText name={t.messageText} text={read.text} />;
  return (
    <>
      <h4>{t.jwsHeader}</h4>
      <CodeText name={t.jwsHeader} text={read.header} />
      <h4>{t.jwsPayload}</h4>
      <CodeText name={t.jwsPayload} text={read.payload} />
    </>
  );
}
