import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Facts } from './facts.tsx';
import { operationsTexts } from './operations-texts.ts';

/** Less cannot be told from a time in whole seconds. */
const NOTICEABLE_MS = 2_000;

export function ClockCard({ differenceMs }: { differenceMs: number | undefined }) {
  const t = useText(operationsTexts);
  const format = useFormat();
  function toWords(): string {
    if (differenceMs === undefined) return t.unknown;
    const size = Math.abs(differenceMs);
    return size < NOTICEABLE_MS
      ? t.noDifference
      : t.differenceIs(format.seconds(size / 1_000), differenceMs > 0);
  }
  return (
    <Card title={t.clockTitle}>
      <p className="lead">{t.clockHint}</p>
      <Facts facts={[[t.difference, toWords()]]} />
    </Card>
  );
}
