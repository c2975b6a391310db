import './target-bar.css';

interface Props {
  readonly rate: number | null;
  readonly target: number;
}

/** A wide bar with a mark at the target; the figures beside it say the same. */
export function TargetBar({ rate, target }: Props) {
  const reached = rate !== null && rate >= target;
  return (
    <span className="rate-track target-bar" aria-hidden="true">
      <span
        className={reached ? 'rate-fill rate-fill-reached' : 'rate-fill'}
        style={{ width: `${(rate ?? 0) * 100}%` }}
      />
      <span className="rate-target" style={{ left: `${target * 100}%` }} />
    </span>
  );
}
