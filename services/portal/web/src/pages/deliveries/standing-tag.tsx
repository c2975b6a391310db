import type { ResourceProvision } from '@shuqiao/schemas/types/resource-provision';
import { useText } from '../../i18n/use-text.ts';
import { Tag } from '../../ui/tag.tsx';
import { deliveriesTexts } from './deliveries-texts.ts';

export function StandingTag({ provision: { owed, provided } }: { provision: ResourceProvision }) {
  const t = useText(deliveriesTexts);
  if (!owed) return <Tag>{t.notOwed}</Tag>;
  return provided ? <Tag kind="good">{t.provided}</Tag> : <Tag kind="bad">{t.missing}</Tag>;
}
