import type { Day } from './day.ts';
import type { District } from './districts.ts';
import type { Industry } from './industries.ts';
import type { Random } from './random.ts';
import type { SeedDepartment, SeedPurpose, SeedSystem } from './read-seeds.ts';

export interface Building {
  /** 地址编码. */
  code: string;
  text: string;
  district: District;
  longitude: number;
  latitude: number;
}

export interface Person {
  index: number;
  id: string;
  name: string;
  sex: 1 | 2;
  birth: Day;
  ethnicity: string;
  /** Lives here without being registered here: has a residence permit, is not in 户籍. */
  isMigrant: boolean;
  death: Day | undefined;
  father: Person | undefined;
  mother: Person | undefined;
  /** Undissolved marriage. */
  marriage: Marriage | undefined;
  /** Marriage, divorce or birth of a child: nobody dies before it. */
  lastEvent: Day;
  home: Home | undefined;
  employer: Enterprise | undefined;
}

export interface Marriage {
  husband: Person;
  wife: Person;
  day: Day;
  divorce: Day | undefined;
  district: District;
}

export interface Home {
  building: Building;
  /** Building, stair and flat. */
  text: string;
  /** Living adults first. */
  members: Person[];
}

/** The chain of 企业开办 (scenario 6.1); a step not yet done on the day of the city is undefined. */
export interface Opening {
  seal: Day | undefined;
  bank: Day | undefined;
  tax: Day | undefined;
  insurance: Day | undefined;
}

export interface Enterprise {
  index: number;
  uscc: string;
  name: string;
  industry: Industry;
  typeCode: string;
  legalRepresentative: Person;
  registered: Day;
  /** 营业期限; undefined = 长期. */
  termEnd: Day | undefined;
  /** 万元. */
  capital: number;
  address: string;
  district: District;
  state: '存续' | '注销' | '吊销';
  closed: Day | undefined;
  opening: Opening;
  staff: number;
}

export interface Stall {
  uscc: string;
  name: string;
  operator: Person;
  address: string;
  district: District;
  scope: string;
  approved: Day;
  state: '存续' | '注销';
}

export interface Organisation {
  uscc: string;
  name: string;
  kind: '学校' | '医院' | '文化' | '社团' | '民非' | '基金' | '律所';
  sponsor: string;
  head: Person;
  founded: Day;
  /** 万元. */
  funds: number;
  district: District;
}

export interface Sale {
  number: string;
  seller: Enterprise;
  signed: Day;
  /** 元. */
  price: number;
}

export interface Property {
  unit: string;
  certificate: string;
  /** Runs within a year of registration. */
  serial: number;
  owners: readonly (Person | Enterprise)[];
  location: string;
  building: Building;
  /** 平方米. */
  area: number;
  isMortgaged: boolean;
  isSealed: boolean;
  sale: Sale | undefined;
  /** Undefined while a signed sale waits for registration. */
  registered: Day | undefined;
}

export interface Project {
  /** 投资项目统一代码. */
  code: string;
  name: string;
  owner: Enterprise;
  building: Building;
  /** 平方米. */
  area: number;
  filed: Day;
  /** Completion of each matter in order; undefined while open. */
  matters: readonly { name: string; stage: string; done: Day | undefined }[];
}

export interface ServiceCase {
  /** 办件编号. */
  number: string;
  purpose: SeedPurpose;
  applicant: Person | Enterprise;
  accepted: Day;
  closed: Day | undefined;
  isGranted: boolean;
}

export interface City {
  seed: string;
  asOf: Day;
  departments: readonly SeedDepartment[];
  systems: readonly SeedSystem[];
  purposes: readonly SeedPurpose[];
  buildings: readonly Building[];
  people: readonly Person[];
  marriages: readonly Marriage[];
  homes: readonly Home[];
  enterprises: readonly Enterprise[];
  stalls: readonly Stall[];
  organisations: readonly Organisation[];
  properties: readonly Property[];
  projects: readonly Project[];
  cases: readonly ServiceCase[];
  /** A stream of its own for every label, the same for the same city. */
  random(label: string): Random;
}
