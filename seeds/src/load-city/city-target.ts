/** As packages/http has it; the loader knows services by their HTTP interface only. */
export type Fetch = (path: string, init?: RequestInit) => Response | Promise<Response>;

export interface Person {
  /** Pseudonymous account id. */
  readonly subject: string;
  readonly role: 'bureau' | 'officer';
  /** Department code; absent for the bureau. */
  readonly department?: string;
}

/** Mints a token of the city's identity provider; in development, with its key. */
export type PersonToken = (person: Person) => Promise<string>;

/** Where a city is loaded, and who the loader may be there. */
export interface CityTarget {
  readonly catalogue: Fetch;
  /** Base URL of the exchange, without a trailing slash. */
  readonly exchangeUrl: string;
  /** Gateway issuer id: `aud` of every signed request. */
  readonly issuer: string;
  readonly personToken: PersonToken;
  /** Folder of the demo systems' private keys, `<systemId>.jwk`. */
  readonly keysFolder: string;
  readonly nowMs: () => number;
  /** Only where the exchange is in this process: lets it see at once what the catalogue was told. */
  readonly refreshDirectory?: () => Promise<void>;
}

export const BUREAU: Person = { subject: 'seed-bureau', role: 'bureau' };

export const officerOf = (department: string): Person => ({
  subject: `seed-officer-${department}`,
  role: 'officer',
  department,
});
