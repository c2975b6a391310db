import { toPathCode } from '@shuqiao/domain/resource-code';
import type { ResourceProvision } from '@shuqiao/schemas/types/resource-provision';
import { useService } from '../../api/use-service.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { toResourcePath } from '../../ui/resource-paths.ts';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { deliveriesTexts } from './deliveries-texts.ts';
import { StandingFacts } from './standing-facts.tsx';
import { StandingReason } from './standing-reason.tsx';
import { StandingTag } from './standing-tag.tsx';

interface Props {
  readonly code: string;
  readonly name: string;
}

/** How the resource stands at the date that is being looked at. */
export function ResourceStanding({ code, name }: Props) {
  const t = useText(deliveriesTexts);
  const [asOf] = useSearchValue('asOf');
  const path = `provision/resources/${toPathCode(code)}`;
  const query = useService<ResourceProvision>(path, { asOf });
  return (
    <Card title={t.standing}>
      <Loaded query={query} minHeight="calc(8.5rem + max(0px, (560px - 100vw) * 0.33))">
        {(provision) => (
          <>
            <p>
              <StandingTag provision={provision} /> <DatedLink href={toResourcePath(code)}>{name}</DatedLink>{' '}
              <code>{code}</code>
            </p>
            <StandingReason code={provision.reason} />
            <StandingFacts provision={provision} />
          </>
        )}
      </Loaded>
    </Card>
  );
}
