interface Counted {
  readonly inRate: boolean;
  readonly itemsN: number;
  readonly itemsD: number;
}

/** The city by items instead of entries; no rate where nothing is owed. */
export function sumItems(departments: readonly Counted[]) {
  const counted = departments.filter(({ inRate }) => inRate);
  const n = counted.reduce((sum, { itemsN }) => sum + itemsN, 0);
  const d = counted.reduce((sum, { itemsD }) => sum + itemsD, 0);
  return { n, d, rate: d === 0 ? null : n / d };
}
