/** A row on its way in. `document` is the record's JSON text, or null for a deletion. */
export interface StagedRow {
  key: string;
  document: string | null;
  lookups: readonly Lookup[];
}

/** A value by which a record is found: of a text item the text itself, of any other its JSON text. */
export interface Lookup {
  item: string;
  value: string;
}

/** The right of one running delivery to write rows of a dataset. */
export interface StagingClaim {
  dataset: number;
  seq: number;
  delivery: string;
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

/** The delivery lost its dataset: its lease ran out and somebody else gave it up. */
export class DeliveryLost extends Error {
  override readonly name = 'DeliveryLost';
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
  /**
   * Adds rows and renews the lease, both or neither; of two rows with one key the last one stays.
   * No rows: the lease only.
   * @throws DeliveryLost
   */
  stage(claim: StagingClaim, rows: readonly StagedRow[], leaseUntilMs: number): Promise<void>;
}
