/** One decimal, truncated: 89.96 % must not read as 90.0 %. */
export function formatPercent(share: number | null): string {
  return share === null ? 'n/a' : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;
}
