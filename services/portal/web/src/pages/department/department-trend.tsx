import type { ProvisionHistory } from '@shuqiao/schemas/types/provision-history';
import type { UseQueryResult } from '@tanstack/react-query';
import { TrendCard } from '../../charts/trend-card.tsx';
import { Loaded } from '../../ui/loaded.tsx';

interface Props {
  readonly name: string;
  readonly target: number;
  readonly query: UseQueryResult<ProvisionHistory>;
}

export function DepartmentTrend({ name, target, query }: Props) {
  return (
    <Loaded query={query} minHeight="27rem">
      {({ points }) => <TrendCard name={name} points={points} target={target} />}
    </Loaded>
  );
}
