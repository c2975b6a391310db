/**
 * Ratio of two contestants round by round: what disturbs a round disturbs both, so the ratio holds where
 * the figures drift. Both lists are in round order; a round that one of them lacks is no pair.
 */
export function pairedRatios(
  numerators: readonly (number | undefined)[],
  denominators: readonly (number | undefined)[],
): number[] {
  return numerators.flatMap((numerator, round) => {
    const denominator = denominators[round];
    return numerator === undefined || !denominator ? [] : [numerator / denominator];
  });
}
