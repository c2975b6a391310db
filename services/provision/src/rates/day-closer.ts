import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import { keepDecisive } from '@shuqiao/domain/provision-rate/keep-decisive';

export interface ClosedDay {
  date: string;
  /** Indexes of the deliveries that decide at its end. */
  events: number[];
}

/** Goes through deliveries in the order of time and tells what decides at the end of each legal date. */
export class DayCloser {
  #deliveries: DeliveryEvent[];
  #date: string;

  /** @param fromMs what came before is in `deliveries`. */
  constructor(deliveries: readonly DeliveryEvent[], fromMs: number) {
    this.#deliveries = [...deliveries];
    this.#date = toLegalDate(fromMs);
  }

  /** All that decides, and perhaps more. */
  get deliveries(): readonly DeliveryEvent[] {
    return this.#deliveries;
  }

  /** The dates that were over before these deliveries. */
  add(page: readonly DeliveryEvent[]): ClosedDay[] {
    const closed: ClosedDay[] = [];
    for (const delivery of page) {
      const date = toLegalDate(delivery.atMs);
      if (date !== this.#date) closed.push(...this.#close());
      this.#date = date;
      this.#deliveries.push(delivery);
    }
    return closed;
  }

  /** The date that is open, if it has ended by then. */
  closeUntil(untilMs: number): ClosedDay[] {
    return endOfLegalDateMs(this.#date) - 1 <= untilMs ? this.#close() : [];
  }

  #close(): ClosedDay[] {
    this.#deliveries = keepDecisive(this.#deliveries);
    if (this.#deliveries.length === 0) return [];
    return [{ date: this.#date, events: this.#deliveries.map(({ index }) => index) }];
  }
}
