/** One delivery (供给) as the evidence log shows it. */
export interface DeliveryEvent {
  /** Index of the outcome leaf in the evidence log. */
  index: number;
  atMs: number;
  resource: string;
  channelId: string;
  department: string;
  outcome: 'ok' | 'partial' | 'refused';
  /** Rows that are live after the delivery's switch. */
  records: number;
  rejected: number;
  /** State of the data at the provider. */
  dataAsOfMs: number;
  /** The provider declared "no change" under signature. */
  noChange: boolean;
  /** The content is that of the delivery before. */
  unchanged: boolean;
}
