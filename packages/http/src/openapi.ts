import { listProblems } from './list-problems.ts';
import { toComponentReference, toComponents } from './openapi-components.ts';
import type { Answer, Bilingual, Content, Operation, Security } from './operation.ts';
import { getProblemEntry, type ProblemCode } from './problem.ts';
import { PROBLEM_MEDIA_TYPE } from './problem-details.ts';
import type { QueryParameter } from './query-parameters.ts';

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: Bilingual;
}

type Json = Readonly<Record<string, unknown>>;

const both = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;

const securitySchemes = {
  person: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: '人员令牌 / Person token' },
  service: { type: 'http', scheme: 'bearer', description: '服务令牌 / Service token' },
  signed: {
    type: 'apiKey',
    in: 'header',
    name: 'Shuqiao-Request',
    description: 'SQX-1 签名请求 / Request signed by SQX-1',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'shuqiao',
    description:
      '门户会话；经 HTTPS 时名为 __Host-shuqiao / Session of the portal, __Host-shuqiao over HTTPS',
  },
} as const;

const securityOf: Readonly<Record<Security, readonly Json[]>> = {
  public: [],
  person: [{ person: [] }],
  service: [{ service: [] }],
  service_or_person: [{ service: [] }, { person: [] }],
  signed: [{ signed: [] }],
  session: [{ session: [] }],
};

function toContent({ schema, mediaType = 'application/json' }: Content): Json {
  return { [mediaType]: schema === undefined ? {} : { schema: { $ref: toComponentReference(schema) } } };
}

function toQueryParameter(name: string, parameter: QueryParameter): Json {
  const { description, required, ...schema } = parameter;
  return {
    name,
    in: 'query',
    required: required ?? false,
    ...(description ? { description: both(description) } : {}),
    schema,
  };
}

function toParameters({ path, query = {}, headers = {} }: Operation): Json[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...Object.entries(query).map(([name, parameter]) => toQueryParameter(name, parameter)),
    ...Object.entries(headers).map(([name, { required = false, ...text }]) => ({
      name,
      in: 'header',
      required,
      description: both(text),
      schema: { type: 'string' },
    })),
  ];
}

function toAnswer(answer: Answer): Json {
  const headers = Object.entries(answer.headers ?? {}).map(([name, text]) => [
    name,
    { description: both(text), schema: { type: 'string' } },
  ]);
  const hasContent = answer.schema !== undefined || answer.mediaType !== undefined;
  return {
    description: both(answer.summary),
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
    ...(hasContent ? { content: toContent(answer) } : {}),
  };
}

const statusOf = (code: ProblemCode): string => String(getProblemEntry(code).status);

function describeCodes(codes: readonly ProblemCode[]): string {
  const lines = codes.map((code) => {
    const { title, titleZh } = getProblemEntry(code);
    return `- \`${code}\` ${titleZh} / ${title}`;
  });
  return lines.join('\n');
}

function toResponses(operation: Operation): Json {
  const problem = { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: toComponentReference('problem') } } };
  const responses = new Map<string, Json>(
    Object.entries(operation.answers).map(([status, answer]) => [status, toAnswer(answer)]),
  );
  const problems = listProblems(operation);
  for (const status of new Set(problems.map(statusOf))) {
    const codes = problems.filter((code) => statusOf(code) === status);
    const answer = responses.get(status);
    const description = [answer?.description, describeCodes(codes)].filter(Boolean).join('\n\n');
    const content = { ...(answer?.content as Json | undefined), ...problem };
    responses.set(status, { ...answer, description, content, 'x-codes': codes });
  }
  return Object.fromEntries([...responses].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toOperationObject(operation: Operation): Json {
  const { id, tag, summary, description, body, security } = operation;
  const parameters = toParameters(operation);
  return {
    operationId: id,
    tags: [tag],
    summary: both(summary),
    ...(description ? { description: `${description.zh}\n\n${description.en}` } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: toContent(body) } } : {}),
    responses: toResponses(operation),
    security: securityOf[security],
  };
}

function listSchemas(operations: readonly Operation[]): string[] {
  const contents = operations.flatMap(({ body, answers }) => [body, ...Object.values(answers)]);
  return ['problem', ...contents.flatMap((content) => content?.schema ?? [])];
}

function checkUnique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${twice} is described twice`);
}

/**
 * OpenAPI 3.1: its base dialect contains JSON Schema 2020-12, so the files in schemas/api stand in it as they are. The
 * dialect is not named, because the docs page warns of any name but the default one.
 */
export function assembleOpenApi(info: ApiInfo, operations: readonly Operation[]): Json {
  checkUnique(operations.map(({ id }) => id));
  checkUnique(operations.map(({ method, path }) => `${method} ${path}`));
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: toOperationObject(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: info.title,
      version: info.version,
      description: `${info.description.zh}\n\n${info.description.en}`,
    },
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { securitySchemes, schemas: toComponents(listSchemas(operations)) },
  };
}
