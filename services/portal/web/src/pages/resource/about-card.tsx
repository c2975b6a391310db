import type { Department } from '@shuqiao/schemas/types/department';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { useService } from '../../api/use-service.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { FactList } from '../../ui/facts/fact-list.tsx';
import { resourceTexts } from './resource-texts.ts';
import { resourceWords } from './resource-words.ts';

export function AboutCard({ resource }: { resource: Resource }) {
  const t = useText(resourceTexts);
  const words = useText(resourceWords);
  const format = useFormat();
  const { code, provider, category, mode, cycle, grade, publishedOn, open, openCondition, note } = resource;
  const department = useService<Department>(`catalogue/departments/${encodeURIComponent(provider)}`).data;
  return (
    <Card title={t.about}>
      <FactList
        facts={[
          [
            t.provider,
            <DatedLink key={provider} href={`/departments/${provider}`}>
              {department?.name ?? provider}
            </DatedLink>,
          ],
          [t.code, <code key={code}>{code}</code>],
          [t.category, category.join(' › ')],
          [t.format, words.format[resource.format]],
          [t.mode, words.mode[mode]],
          [t.cycle, words.cycle[cycle]],
          [t.grade, words.grade[grade]],
          [t.published, format.date(publishedOn)],
          [t.open, [open ? t.yes : t.no, openCondition].filter(Boolean).join(' · ')],
          [t.note, note],
        ]}
      />
    </Card>
  );
}
