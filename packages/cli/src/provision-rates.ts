import { requestJson } from './request-json.ts';

export interface MissingResource {
  readonly resource: string;
  readonly name: string;
  readonly reason: string;
}

export interface DepartmentRate {
  readonly code: string;
  readonly name: string;
  readonly inRate: boolean;
  readonly n: number;
  readonly d: number;
  readonly rate: number | null;
  readonly missing: readonly MissingResource[];
}

export interface ProvisionRates {
  readonly asOf: string;
  readonly target: number;
  readonly city: {
    readonly n: number;
    readonly d: number;
    readonly rate: number | null;
    readonly toTarget: number;
  };
  readonly departments: readonly DepartmentRate[];
  readonly evidence: { readonly size: number; readonly root: string };
}

/** Of every department and the city, as computed from the evidence. `asOf`: RFC 3339. */
export function fetchRates(baseUrl: string, asOf?: string): Promise<ProvisionRates> {
  const query = asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`;
  return requestJson(`${baseUrl}/provision/v1/rates${query}`);
}
