import { toPathCode } from '@shuqiao/domain/resource-code';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { toResourcePath } from '../../ui/resource-paths.ts';
import { resourceTexts } from './resource-texts.ts';
import { useResource } from './use-resource.ts';

function RelatedResource({ code }: { code: string }) {
  const t = useText(resourceTexts);
  const { data, isError } = useResource(toPathCode(code));
  return (
    <li>
      {isError ? t.relatedHidden : <DatedLink href={toResourcePath(code)}>{data?.name ?? code}</DatedLink>}{' '}
      <code>{code}</code>
    </li>
  );
}

export function RelatedCard({ related }: { related: readonly string[] }) {
  const t = useText(resourceTexts);
  if (related.length === 0) return null;
  return (
    <Card title={t.related}>
      <ul className="resource-list">
        {related.map((code) => (
          <RelatedResource key={code} code={code} />
        ))}
      </ul>
    </Card>
  );
}
