import './resource.css';
import { fromPathCode } from '@shuqiao/domain/resource-code';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { useParams } from 'wouter';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AboutCard } from './about-card.tsx';
import { AccessCard } from './access-card.tsx';
import { ApplyCard } from './apply-card.tsx';
import { ContractCard } from './contract-card.tsx';
import { ItemsCard } from './items-card.tsx';
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
      <DatedLink className="plain-button" href="/resources">
        {t.back}
      </DatedLink>
      <PrintButton />
      {data && data.share !== 'not_shared' ? (
        <DatedLink className="button" href={`/resources/${pathCode}/try`}>
          {t.tryIt}
        </DatedLink>
      ) : null}
    </>
  );
  return (
    <PageFrame
      title={data?.name ?? fromPathCode(pathCode) ?? pathCode}
      lead={data?.summary ?? ' '}
      actions={actions}
    >
      <Loaded query={query} minHeight="120rem">
        {show}
      </Loaded>
    </PageFrame>
  );
}
