import type { MovedResource } from '@shuqiao/schemas/types/provision-overview';
import { useLanguage } from '../../i18n/language-context.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { EvidenceLink } from '../../ui/evidence-link.tsx';
import { toDeliveriesPath } from '../../ui/resource-paths.ts';
import { useReasons } from '../../ui/use-reasons.ts';

/** One resource that moved: why it is missing now, or the evidence that it is provided. */
export function MovedEntry({ moved }: { moved: MovedResource }) {
  const { language } = useLanguage();
  const reason = useReasons().find(moved.reason);
  return (
    <li>
      <DatedLink href={toDeliveriesPath(moved.resource)}>{moved.name}</DatedLink>
      {' · '}
      <DatedLink href={`/departments/${moved.department}`}>{moved.departmentName}</DatedLink>
      {moved.reason === null ? null : <p>{reason?.meaning[language] ?? moved.reason}</p>}
      {moved.deliveryIndex === null ? null : (
        <p>
          <EvidenceLink index={moved.deliveryIndex} />
        </p>
      )}
    </li>
  );
}
