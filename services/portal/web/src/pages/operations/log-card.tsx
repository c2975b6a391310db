import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LogFacts } from './log-facts.tsx';
import { operationsTexts } from './operations-texts.ts';
import { useCheckpoint } from './use-operations.ts';

export function LogCard() {
  const t = useText(operationsTexts);
  return (
    <Card title={t.logTitle}>
      <p className="lead">{t.logHint}</p>
      <Loaded query={useCheckpoint()} minHeight="11rem">
        {(checkpoint) => (checkpoint ? <LogFacts checkpoint={checkpoint} /> : <p>{t.noCheckpoint}</p>)}
      </Loaded>
    </Card>
  );
}
