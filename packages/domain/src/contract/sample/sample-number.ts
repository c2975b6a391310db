import type { ContractItem } from '../contract-document.ts';
import { countDecimals } from '../numeric-step.ts';
import type { SamplePlace } from './sample-place.ts';

const USUAL = 100;

/** A small number within the bounds and on the step; undefined where none of the likely ones is. */
export function sampleNumber({ item, at }: SamplePlace): number | undefined {
  const step = item.multipleOf ?? 1;
  const least = item.minimum ?? item.exclusiveMinimum ?? 0;
  const most = item.maximum ?? item.exclusiveMaximum ?? 0;
  const likely = [USUAL + at, 1 + at, least + (1 + at) * step, most - (1 + at) * step, least, most];
  return likely.map((value) => toMultiple(value, step)).find((value) => isWithin(value, item));
}

function toMultiple(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(countDecimals(step)));
}

function isWithin(value: number, item: ContractItem): boolean {
  const { minimum = value, maximum = value, exclusiveMinimum, exclusiveMaximum } = item;
  if (value < minimum || value > maximum) return false;
  return value > (exclusiveMinimum ?? value - 1) && value < (exclusiveMaximum ?? value + 1);
}
