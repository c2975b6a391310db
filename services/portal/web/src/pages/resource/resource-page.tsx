import './resource.css';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { Link, useParams } from 'wouter';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AboutCard } from './about-card.tsx';
import { AccessCard } from './access-card.tsx';
import { ApplyCard } from './apply-card.tsx';
import { ContractCard } from './contract-card.tsx';
import { ItemsCard } from './items-card.tsx';
import { fromPathCode } from './path-code.ts';
import { RelatedCard } from './related-card.tsx';
import { resourceTexts } from './resource-texts.ts';
import { SampleCard } from './sample-card.tsx';
import { SupplyCard } from './supply-card.tsx';
import { useResource } from './use-resource.ts';

export default function ResourcePage() {
  const t = useText(resourceTexts);
  const format = useFormat();
  const { code: pathCode = '' } = useParams<{ code: string }>();
  const query = useResource(pathCode);
  const { data } = query;

  const show = (resource: Resource) => (
    <>
      {resource.withdrawnOn ? <Tag kind="bad">{t.withdrawn(format.date(resource.withdrawnOn))}</Tag> : null}
      <div className="resource-columns">
        <AboutCard resource={resource} />
        <AccessCard resource={resource} />
      </div>
      <SupplyCard pathCode={pathCode} />
      <ItemsCard items={resource.items} />
      <SampleCard pathCode={pathCode} items={resource.items} />
      <ContractCard pathCode={pathCode} />
      <ApplyCard pathCode={pathCode} share={resource.share} />
      <RelatedCard related={resource.related} />
    </>
  );
  const actions = (
    <>
      <Link className="plain-button" href="/resources">
        {t.back}
      </Link>
      <PrintButton />
      {data && data.share !== 'not_shared' ? (
        <Link className="button" href={`/resources/${pathCode}/try`}>
          {t.tryIt}
        </Link>
      ) : null}
    </>
  );
  return (
    <PageFrame title={data?.name ?? fromPathCode(pathCode)} lead={data?.summary ?? ' '} actions={actions}>
      <Loaded query={query} minHeight="120rem">
        {show}
      </Loaded>
    </PageFrame>
  );
}
