import { useFormat } from '../i18n/use-format.ts';

interface Props {
  readonly n: number;
  readonly d: number;
  readonly rate: number | null;
  readonly target: number;
}

/** n/N, its percentage and a bar with a mark at the target: the words carry it, the bar only helps. */
export function RateBar({ n, d, rate, target }: Props) {
  const format = useFormat();
  const reached = rate !== null && rate >= target;
  return (
    <span className="rate">
      <span className="rate-figure">
        {n}/{d}
      </span>
      <span className="rate-percent">{format.rate(rate)}</span>
      <span className="rate-track" aria-hidden="true">
        <span
          className={reached ? 'rate-fill rate-fill-reached' : 'rate-fill'}
          style={{ width: `${(rate ?? 0) * 100}%` }}
        />
        <span className="rate-target" style={{ left: `${target * 100}%` }} />
      </span>
    </span>
  );
}
