import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Facts } from './facts.tsx';
import { operationsTexts } from './operations-texts.ts';
import { useRateSources } from './use-operations.ts';

export function DirectoryCard({ secondsLeft }: { secondsLeft: number | undefined }) {
  const t = useText(operationsTexts);
  const format = useFormat();
  return (
    <Card title={t.directoryTitle}>
      <p className="lead">{t.directoryHint}</p>
      <Loaded query={useRateSources()} minHeight="6rem">
        {({ directory }) => (
          <Facts
            facts={[
              [t.version, format.number(directory.version)],
              [t.hash, <code key="hash">{directory.hash}</code>],
              [t.expires, secondsLeft === undefined ? t.unknown : format.seconds(secondsLeft)],
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
