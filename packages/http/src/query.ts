import type { Context, MiddlewareHandler } from 'hono';
import {
  checkParameter,
  type ParameterFinding,
  type ParameterValue,
  toParameterFinding,
} from './check-parameter.ts';
import { Problem } from './problem.ts';
import type { QueryParameters, QueryValues } from './query-parameters.ts';
import type { ServiceEnv } from './service-env.ts';

const MAX_QUERY_CHARACTERS = 4_096;

type ValidQuery<P extends QueryParameters> = { in: { query: object }; out: { query: QueryValues<P> } };

function readQuery<P extends QueryParameters>(parameters: P, search: URLSearchParams): QueryValues<P> {
  const values: Record<string, ParameterValue> = {};
  const findings: ParameterFinding[] = [...new Set(search.keys())]
    .filter((name) => !Object.hasOwn(parameters, name))
    .map((name) => toParameterFinding(name, 'unknown'));

  for (const [name, parameter] of Object.entries(parameters)) {
    const checked = checkParameter(name, parameter, search.getAll(name));
    if ('finding' in checked) findings.push(checked.finding);
    else if (checked.value !== undefined) values[name] = checked.value;
  }
  if (findings.length > 0) throw new Problem('query_invalid', { errors: findings });
  return values as QueryValues<P>;
}

function readSearch(c: Context): URLSearchParams {
  const { search, searchParams } = new URL(c.req.url);
  if (search.length <= MAX_QUERY_CHARACTERS) return searchParams;
  throw new Problem('query_invalid', { errors: [toParameterFinding('', 'maxLength')] });
}

/** Checked query parameters as `c.req.valid('query')`; unknown and repeated ones are refused, values never repeated. */
export function query<E extends ServiceEnv, const P extends QueryParameters>(
  parameters: P,
): MiddlewareHandler<E, string, ValidQuery<P>> {
  return async function checkQuery(c, next) {
    c.req.addValidatedData('query', readQuery(parameters, readSearch(c)));
    await next();
  };
}
