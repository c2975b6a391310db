/** The target as people say it: 90%, without a decimal that nobody set. */
export function toTargetText(target: number): string {
  return `${Math.round(target * 1_000) / 10}%`;
}
