// Single quotes: the library writes it into a quoted attribute as it is.
export const CHART_FONT =
  "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";

/** Per cent with one place, rounded down as everywhere: a target is never drawn as reached before it is. */
export function toPercent(rate: number): number {
  return Math.floor(rate * 1_000) / 10;
}
