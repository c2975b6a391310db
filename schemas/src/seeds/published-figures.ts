// Generated from schemas/seeds/published-figures.json; do not edit.
import type { PublishedFigure } from '../published-figures.ts';

/**
 * 种子：公开发布的数字。Figures that others published.
 */
export interface SeedPublishedFigures {
  figures: PublishedFigure[];
}
