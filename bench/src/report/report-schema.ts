const number = { type: 'number' };
const text = { type: 'string', minLength: 1 };
const goal = { type: ['number', 'null'] };
const verdict = { type: ['boolean', 'null'] };

const closed = (properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

/** What `npm run bench -- --json` prints. */
export const reportSchema = closed({
  machine: closed({
    cpu: text,
    cores: number,
    memoryGiB: number,
    system: text,
    loadAverage: { type: 'array', items: number, minItems: 3, maxItems: 3 },
    fdatasyncP50Us: number,
  }),
  versions: { type: 'object', required: ['node', 'sqlite'], additionalProperties: text },
  commit: text,
  voids: { type: 'array', items: text },
  measures: {
    type: 'array',
    items: closed({
      id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      value: number,
      unit: text,
      spread: closed({ min: number, max: number }),
      first: goal,
      // biome-ignore lint/suspicious/noThenProperty: the name is part of the output's format
      then: goal,
      meetsFirst: verdict,
      meetsThen: verdict,
    }),
  },
});
