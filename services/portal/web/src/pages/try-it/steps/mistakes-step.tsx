import { useText } from '../../../i18n/use-text.ts';
import type { Place } from '../exchange/place.ts';
import { mistakes, type RightQuestion } from '../mistakes/mistakes.ts';
import { tryTexts } from '../try-texts.ts';
import { MistakeCard } from './mistake-card.tsx';

interface Props {
  readonly place: Place;
  readonly compose: () => Promise<RightQuestion>;
}

export function MistakesStep({ place, compose }: Props) {
  const t = useText(tryTexts).mistakes;
  return (
    <>
      <p>{t.what}</p>
      <ul className="try-mistakes">
        {mistakes.map((mistake) => (
          <MistakeCard
            key={mistake.id}
            mistake={mistake}
            make={async () => mistake.make(await compose(), place)}
          />
        ))}
      </ul>
    </>
  );
}
