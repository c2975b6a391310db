import type { Share } from '@shuqiao/schemas/types/directory';
import { useText } from '../../i18n/use-text.ts';
import { Tag } from '../../ui/tag.tsx';
import { resourceWords } from './resource-words.ts';

const kinds = { unconditional: 'good', conditional: 'warn', not_shared: 'bad' } as const;

export function ShareTag({ share }: { share: Share }) {
  const words = useText(resourceWords);
  return <Tag kind={kinds[share]}>{words.share[share]}</Tag>;
}
