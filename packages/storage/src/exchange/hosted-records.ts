/** A row on its way in. `document` is the record's JSON text, or null for a deletion. */
export interface StagedRow {
  key: string;
  document: string | null;
  lookups: readonly { item: string; value: string }[];
}

export interface HostedRecord {
  key: string;
  document: string;
}

export interface HostedPage {
  /** Undefined when no delivery of the resource has ever gone live. */
  dataAsOfMs: number | undefined;
  records: HostedRecord[];
}

/**
 * Versioned rows: a delivery stages its rows under its own sequence number, invisible until the
 * dataset's live number moves to it in one step. The newest version not above the live number counts.
 */
export interface HostedRecords {
  findByKey(resource: string, key: string): HostedPage | Promise<HostedPage>;
  /** Records whose item equals the value, in key order after `afterKey`, at most `limit`. */
  findByItem(
    resource: string,
    item: string,
    value: string,
    afterKey: string,
    limit: number,
  ): HostedPage | Promise<HostedPage>;
  stage(dataset: number, seq: number, rows: readonly StagedRow[]): Promise<void>;
}
