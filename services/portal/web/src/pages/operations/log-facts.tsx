import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Checkpoint } from './checkpoint.ts';
import { Facts } from './facts.tsx';
import { operationsTexts } from './operations-texts.ts';
import { useLastChange } from './use-last-change.ts';
import { useNow } from './use-now.ts';
import { useRateSources } from './use-operations.ts';

/** A checkpoint carries no time; what can be told is when this page saw it change. */
export function LogFacts({ checkpoint }: { checkpoint: Checkpoint }) {
  const t = useText(operationsTexts);
  const format = useFormat();
  const sources = useRateSources().data;
  const { sinceMs, isFirst } = useLastChange(checkpoint.root);
  const span = format.seconds((useNow() - sinceMs) / 1_000);
  return (
    <Facts
      facts={[
        [t.size, format.number(checkpoint.size)],
        [t.checkpointAge, isFirst ? t.unchanged(span) : t.changed(span)],
        [t.read, sources ? format.number(sources.evidence.size) : t.unknown],
        [t.behind, sources ? (sources.behind ? t.behindNow : t.notBehind) : t.unknown],
        [t.root, <code key="root">{checkpoint.root}</code>],
        [t.origin, <code key="origin">{checkpoint.origin}</code>],
      ]}
    />
  );
}
