import {
  actorForm,
  type ClaimForm,
  hashForm,
  idemForm,
  instantForm,
  jtiForm,
  laterForm,
  textForm,
  timeoutForm,
  trueForm,
  urlForm,
} from './claim-forms.ts';

export interface OwnDataClaims {
  readonly iss: string;
  readonly aud: string;
  /** Seconds. */
  readonly iat: number;
  /** Seconds. */
  readonly exp: number;
  readonly jti: string;
  readonly htm: string;
  readonly htu: string;
  readonly bh: string;
  readonly ct: string;
  readonly nonce?: string;
}

export interface Actor {
  readonly sub_pseudonym: string;
  readonly role: string;
  readonly loa: string;
  readonly terminal: string;
}

interface ResourceClaims extends OwnDataClaims {
  readonly resource_id: string;
  readonly contract: string;
  readonly actor: Actor;
  readonly idem?: string;
  readonly timeout_ms?: number;
}

export interface QueryClaims extends ResourceClaims {
  readonly grant_id: string;
  readonly purpose: string;
  readonly legal_basis: string;
  readonly case_id?: string;
  readonly subject_hash?: string;
  readonly consent?: string;
}

export interface LicenceClaims extends OwnDataClaims {
  readonly actor: Actor;
  readonly timeout_ms?: number;
}

export interface DeliveryClaims extends ResourceClaims {
  /** 挂接通道, in the place of grant, purpose and legal basis. */
  readonly channel_id: string;
  /** Seconds: state of the data at the provider. */
  readonly data_as_of?: number;
  /** Nothing has changed since the last delivery; the body is empty. */
  readonly no_change?: true;
}

export interface ClaimsOf {
  query: QueryClaims;
  deliveries: DeliveryClaims;
  /** Own grants, own evidence. */
  own_data: OwnDataClaims;
  /** An act or a question of the licence service; what it is about stands in the body. */
  licence: LicenceClaims;
  /** The same, row by row. */
  licence_rows: LicenceClaims;
}

export type Operation = keyof ClaimsOf;

/** Closed list of claims (SQX-R20, SQX-R26); `C` claims stand under optional: they are required by the resource. */
export interface ClaimList {
  readonly mediaType: 'application/json' | 'application/x-ndjson';
  readonly required: readonly (readonly [string, ClaimForm])[];
  readonly optional: readonly (readonly [string, ClaimForm])[];
}

const everyOperation = {
  iss: textForm,
  aud: laterForm,
  iat: instantForm,
  exp: instantForm,
  jti: jtiForm,
  htm: textForm,
  htu: urlForm,
  bh: hashForm,
  ct: textForm,
};

const licence = {
  required: Object.entries({ ...everyOperation, actor: actorForm }),
  optional: Object.entries({ nonce: textForm, timeout_ms: timeoutForm }),
};

/** An unknown name of these gets the code of the thing it names (`resource_unknown`, …), hence no pattern here. */
const directoryNames = { resource_id: textForm, contract: textForm };

export const claimLists: { readonly [O in Operation]: ClaimList } = {
  query: {
    mediaType: 'application/json',
    required: Object.entries({
      ...everyOperation,
      ...directoryNames,
      grant_id: textForm,
      purpose: textForm,
      legal_basis: textForm,
      actor: actorForm,
    }),
    optional: Object.entries({
      case_id: textForm,
      subject_hash: hashForm,
      consent: hashForm,
      nonce: textForm,
      idem: idemForm,
      timeout_ms: timeoutForm,
    }),
  },
  deliveries: {
    mediaType: 'application/x-ndjson',
    required: Object.entries({
      ...everyOperation,
      ...directoryNames,
      channel_id: textForm,
      actor: actorForm,
    }),
    optional: Object.entries({
      data_as_of: instantForm,
      no_change: trueForm,
      nonce: textForm,
      idem: idemForm,
      timeout_ms: timeoutForm,
    }),
  },
  own_data: {
    mediaType: 'application/json',
    required: Object.entries(everyOperation),
    optional: Object.entries({ nonce: textForm }),
  },
  licence: { mediaType: 'application/json', ...licence },
  licence_rows: { mediaType: 'application/x-ndjson', ...licence },
};
