import type { PublishedFigures } from '@shuqiao/schemas/types/published-figures';
import { readPublishedFigures } from '../read-seeds.ts';
import { BUREAU, type CityTarget } from './city-target.ts';

/**
 * Figures that the city published under its own names, once; a set that the bureau has put in is left alone.
 * Behind an origin without the provision service there is nobody to tell.
 */
export async function loadPublishedFigures({ exchangeUrl, personToken }: CityTarget): Promise<void> {
  const url = `${exchangeUrl}/provision/v1/published-figures`;
  const held = await fetch(url);
  if (held.status === 404) return void (await held.body?.cancel());
  const { figures }: PublishedFigures = await readAnswer(held);
  if (figures.length > 0) return;
  const headers = {
    Authorization: `Bearer ${await personToken(BUREAU)}`,
    'Content-Type': 'application/json',
  };
  await readAnswer(
    await fetch(url, { method: 'POST', headers, body: JSON.stringify(readPublishedFigures()) }),
  );
}

async function readAnswer<T>(answer: Response): Promise<T> {
  if (!answer.ok)
    throw new Error(`published figures: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
  return answer.json() as Promise<T>;
}
