// Generated from schemas/api/published-figures.json; do not edit.
/**
 * 百分比或个数。Per cent or a count.
 */
export type FigureUnit = 'percent' | 'count';

/**
 * 公开发布的数字，与本平台的提供率定义不同，不可混用。Figures that others published; defined otherwise than the provision rate.
 */
export interface PublishedFigures {
  figures: PublishedFigure[];
}
/**
 * 一项公开发布的数字。A figure as somebody published it, under its own name.
 */
export interface PublishedFigure {
  name: FigureText;
  /**
   * 数值。Value.
   */
  value: number;
  unit: FigureUnit;
  /**
   * 发布日期。Published on.
   */
  date: string;
  /**
   * 出处。Where it was published.
   */
  source: string;
  note: FigureText | null;
}
/**
 * 中英文。In both languages.
 */
export interface FigureText {
  zh: string;
  en: string;
}
