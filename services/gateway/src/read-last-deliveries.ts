interface Rates {
  readonly departments: readonly {
    readonly provided: readonly { readonly resource: string; readonly at: string }[];
  }[];
}

/** Resource → epoch milliseconds of its last valid delivery, by the evidence. */
export async function readLastDeliveries(baseUrl: string): Promise<Map<string, number>> {
  const response = await fetch(`${baseUrl}/provision/v1/rates`);
  if (!response.ok) return new Map();
  const { departments } = (await response.json()) as Rates;
  return new Map(
    departments.flatMap(({ provided }) =>
      provided.map(({ resource, at }) => [resource, Date.parse(at)] as const),
    ),
  );
}
