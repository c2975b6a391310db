import { sampleFormat } from './sample-format.ts';
import { sampleNumber } from './sample-number.ts';
import type { SamplePlace } from './sample-place.ts';
import { sampleText } from './sample-text.ts';

/** undefined where no value is known that the item could take; the caller checks the values it gets. */
export function sampleValue(place: SamplePlace): unknown {
  const { item, at } = place;
  if (item.const !== undefined) return item.const;
  if (item.enum) return item.enum[at % item.enum.length];
  switch (item.type) {
    case 'string':
      return item.format === undefined ? sampleText(place) : sampleFormat(item.format, place);
    case 'boolean':
      return at % 2 === 0;
    case 'object':
      return undefined;
    default:
      return sampleNumber(place);
  }
}
