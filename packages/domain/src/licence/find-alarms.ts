/** One look-up as it is kept for alarms: who, for what, and whose, but no licence and no number. */
export interface LookUp {
  officer: string;
  matter: string;
  /** Null = on a consent. */
  caseId: string | null;
  /** Pseudonym of the holder. */
  holder: string;
  atMs: number;
}

/** The most that raises no alarm; within `windowMs`, but for cases, which last as long as they last. */
export interface AlarmThresholds {
  windowMs: number;
  holdersPerOfficerAndMatter: number;
  holdersPerCase: number;
  officersPerHolder: number;
  lookUpsPerOfficer: number;
}

export type AlarmKind =
  | 'officer_matter_many_holders'
  | 'case_many_holders'
  | 'holder_many_officers'
  | 'officer_quota';

export interface Alarm {
  kind: AlarmKind;
  officer: string | null;
  matter: string | null;
  caseId: string | null;
  holder: string | null;
  /** The most that one window has. */
  count: number;
  /** First and last look-up of that window. */
  fromMs: number;
  toMs: number;
}

interface Rule {
  kind: AlarmKind;
  /** Look-ups of the same group are counted together; undefined = not of this rule's concern. */
  group: (lookUp: LookUp) => readonly (string | null)[] | undefined;
  subject: (lookUp: LookUp) => Pick<Alarm, 'officer' | 'matter' | 'caseId' | 'holder'>;
  /** What is counted, each once; undefined = every look-up. */
  counted: ((lookUp: LookUp) => string) | undefined;
  limit: (thresholds: AlarmThresholds) => number;
  windowed: boolean;
}

const NOBODY = { officer: null, matter: null, caseId: null, holder: null };

const RULES: readonly Rule[] = [
  {
    kind: 'officer_matter_many_holders',
    group: ({ officer, matter }) => [officer, matter],
    subject: ({ officer, matter }) => ({ ...NOBODY, officer, matter }),
    counted: ({ holder }) => holder,
    limit: ({ holdersPerOfficerAndMatter }) => holdersPerOfficerAndMatter,
    windowed: true,
  },
  {
    kind: 'case_many_holders',
    group: ({ caseId }) => (caseId === null ? undefined : [caseId]),
    subject: ({ caseId }) => ({ ...NOBODY, caseId }),
    counted: ({ holder }) => holder,
    limit: ({ holdersPerCase }) => holdersPerCase,
    windowed: false,
  },
  {
    kind: 'holder_many_officers',
    group: ({ holder }) => [holder],
    subject: ({ holder }) => ({ ...NOBODY, holder }),
    counted: ({ officer }) => officer,
    limit: ({ officersPerHolder }) => officersPerHolder,
    windowed: true,
  },
  {
    kind: 'officer_quota',
    group: ({ officer }) => [officer],
    subject: ({ officer }) => ({ ...NOBODY, officer }),
    counted: undefined,
    limit: ({ lookUpsPerOfficer }) => lookUpsPerOfficer,
    windowed: true,
  },
];

/** At most one alarm per rule and group, with the fullest window of it. */
export function findAlarms(lookUps: readonly LookUp[], thresholds: AlarmThresholds): Alarm[] {
  const inOrder = lookUps.toSorted((a, b) => a.atMs - b.atMs);
  return RULES.flatMap((rule) =>
    [...toGroups(rule, inOrder).values()].flatMap((group) => findAlarm(rule, group, thresholds)),
  );
}

function toGroups({ group }: Rule, lookUps: readonly LookUp[]): Map<string, LookUp[]> {
  const groups = new Map<string, LookUp[]>();
  for (const lookUp of lookUps) {
    const parts = group(lookUp);
    if (parts === undefined) continue;
    const key = JSON.stringify(parts);
    const known = groups.get(key);
    if (known) known.push(lookUp);
    else groups.set(key, [lookUp]);
  }
  return groups;
}

function findAlarm(rule: Rule, group: readonly LookUp[], thresholds: AlarmThresholds): Alarm[] {
  const windowMs = rule.windowed ? thresholds.windowMs : Number.POSITIVE_INFINITY;
  const fullest = findFullestWindow(group, windowMs, rule.counted);
  const [first] = group;
  if (!first || !fullest || fullest.count <= rule.limit(thresholds)) return [];
  return [{ kind: rule.kind, ...rule.subject(first), ...fullest }];
}

interface Window {
  count: number;
  fromMs: number;
  toMs: number;
}

/** Of all windows of a length that end at a look-up, the first with the most; the window excludes its far end. */
function findFullestWindow(
  group: readonly LookUp[],
  windowMs: number,
  counted: Rule['counted'],
): Window | undefined {
  const seen = new Map<string, number>();
  let start = 0;
  let fullest: Window | undefined;
  for (const [at, lookUp] of group.entries()) {
    for (; isBefore(group[start], lookUp.atMs - windowMs); start++)
      forget(seen, keyOf(group, start, counted));
    const key = keyOf(group, at, counted);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if (seen.size > (fullest?.count ?? 0)) {
      fullest = { count: seen.size, fromMs: group[start]?.atMs ?? lookUp.atMs, toMs: lookUp.atMs };
    }
  }
  return fullest;
}

function isBefore(lookUp: LookUp | undefined, limitMs: number): boolean {
  return lookUp !== undefined && lookUp.atMs <= limitMs;
}

function keyOf(group: readonly LookUp[], at: number, counted: Rule['counted']): string {
  const lookUp = group[at];
  return lookUp === undefined || counted === undefined ? `${at}` : counted(lookUp);
}

function forget(seen: Map<string, number>, key: string): void {
  const left = (seen.get(key) ?? 0) - 1;
  if (left > 0) seen.set(key, left);
  else seen.delete(key);
}
