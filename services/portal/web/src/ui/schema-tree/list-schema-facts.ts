export type SchemaFactName =
  | 'length'
  | 'count'
  | 'range'
  | 'step'
  | 'format'
  | 'pattern'
  | 'values'
  | 'constant'
  | 'preset'
  | 'standard'
  | 'codeTable'
  | 'sensitivity'
  | 'role';

export interface SchemaFact {
  readonly name: SchemaFactName;
  readonly value: string;
}

type Schema = Readonly<Record<string, unknown>>;

const VALUES_MAX = 12;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** `1–18`, `18`, `≥ 1`, `≤ 18`. */
function toSpan(least: unknown, most: unknown): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (least === most) return show(least);
  if (least === undefined) return `≤ ${show(most)}`;
  return most === undefined ? `≥ ${show(least)}` : `${show(least)}–${show(most)}`;
}

function toRange({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string | undefined {
  const outside = [
    exclusiveMinimum === undefined ? '' : `> ${show(exclusiveMinimum)}`,
    exclusiveMaximum === undefined ? '' : `< ${show(exclusiveMaximum)}`,
  ].filter(Boolean);
  return [toSpan(minimum, maximum), ...outside].filter(Boolean).join(', ') || undefined;
}

function toValues({ enum: values, 'x-enumTitles': titles }: Schema): string | undefined {
  if (!Array.isArray(values)) return undefined;
  const named = (typeof titles === 'object' && titles !== null ? titles : {}) as Readonly<
    Record<string, string>
  >;
  const shown = values.slice(0, VALUES_MAX).map((value) => {
    const title = named[String(value)];
    return title === undefined ? show(value) : `${show(value)} ${title}`;
  });
  return values.length > VALUES_MAX ? `${shown.join(', ')}, … (${values.length})` : shown.join(', ');
}

/** What a schema asks of a value, in the order in which a reader wants it. */
export function listSchemaFacts(schema: Schema): SchemaFact[] {
  const found: readonly (readonly [SchemaFactName, string | undefined])[] = [
    ['format', isText(schema.format) ? schema.format : undefined],
    ['length', toSpan(schema.minLength, schema.maxLength)],
    ['count', toSpan(schema.minItems, schema.maxItems)],
    ['range', toRange(schema)],
    ['step', schema.multipleOf === undefined ? undefined : show(schema.multipleOf)],
    ['values', toValues(schema)],
    ['constant', schema.const === undefined ? undefined : show(schema.const)],
    ['preset', schema.default === undefined ? undefined : show(schema.default)],
    ['pattern', isText(schema.pattern) ? schema.pattern : undefined],
    ['standard', isText(schema['x-standard']) ? schema['x-standard'] : undefined],
    ['codeTable', isText(schema['x-codeTable']) ? schema['x-codeTable'] : undefined],
    ['sensitivity', isText(schema['x-sensitivity']) ? schema['x-sensitivity'] : undefined],
    ['role', isText(schema['x-role']) ? schema['x-role'] : undefined],
  ];
  return found.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
