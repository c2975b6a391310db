import './try.css';
import { fromPathCode } from '@shuqiao/domain/resource-code';
import { useParams } from 'wouter';
import { useSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { useContracts, useResource, useSample } from '../resource/use-resource.ts';
import { Trial } from './trial.tsx';
import { tryTexts } from './try-texts.ts';
import { useGatewayKeys } from './use-gateway-keys.ts';

function ChooseAnother({ title, hint }: { title: string; hint: string }) {
  const t = useText(tryTexts);
  return (
    <EmptyState heading="h2" title={title} hint={hint}>
      <DatedLink className="button" href="/resources">
        {t.catalogue}
      </DatedLink>
    </EmptyState>
  );
}

/** What a trial needs, gathered; then the trial. */
function Gathered({ pathCode }: { pathCode: string }) {
  const t = useText(tryTexts);
  const session = useSession();
  const resource = useResource(pathCode);
  const contracts = useContracts(pathCode);
  const sample = useSample(pathCode);
  const { query: keyQuery, keys } = useGatewayKeys();
  const failed = [resource, contracts, keyQuery].find(({ isError }) => isError);
  if (failed) return <ProblemView error={failed.error} onRetry={() => void failed.refetch()} />;
  if (resource.data?.share === 'not_shared')
    return <ChooseAnother title={t.notShared} hint={t.notSharedHint} />;

  const contract = contracts.data?.items.find(({ state }) => state === 'active');
  if (contracts.data && !contract) return <ChooseAnother title={t.noContract} hint={t.noContractHint} />;
  const account = session.data?.account;
  if (!resource.data || !contract || !keys || !session.data || !account || sample.isPending)
    return <PageSkeleton />;

  const { issuer, exchangeUrl } = session.data;
  const withheld = resource.data.items.find(({ share }) => share === 'not_shared')?.name;
  return (
    <Trial
      account={account.id}
      document={contract.document}
      sample={sample.data?.records[0] ?? {}}
      place={{ issuer, exchangeUrl, resource: resource.data.code, gatewayKeys: keys }}
      foreignItem={withheld ?? 'WSQX'}
    />
  );
}

export default function TryPage() {
  const t = useText(tryTexts);
  const { code: pathCode = '' } = useParams<{ code: string }>();
  const { data } = useResource(pathCode);
  return (
    <PageFrame
      title={t.title(data?.name ?? fromPathCode(pathCode) ?? pathCode)}
      lead={t.lead}
      actions={<DatedLink href={`/resources/${pathCode}`}>{t.back}</DatedLink>}
    >
      <Gathered key={pathCode} pathCode={pathCode} />
    </PageFrame>
  );
}
