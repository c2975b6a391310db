import type { Operation } from './operation.ts';

export interface RouteDifference {
  /** Served but not described. */
  readonly undescribed: readonly string[];
  /** Described but not served. */
  readonly unserved: readonly string[];
}

interface ServedRoute {
  readonly method: string;
  readonly path: string;
}

/** Hono's ":code{[0-9-]+}" or ":code" → "{code}". */
const toTemplate = (path: string): string => path.replace(/:(\w+)(?:\{[^/]*\})?\??/g, '{$1}');

/** @param routes `app.routes`; middleware, which Hono registers as ALL, is no route. */
export function compareRoutes(
  routes: readonly ServedRoute[],
  operations: readonly Operation[],
): RouteDifference {
  const served = new Set(
    routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${toTemplate(path)}`),
  );
  const described = new Set(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  return {
    undescribed: [...served].filter((route) => !described.has(route)).sort(),
    unserved: [...described].filter((route) => !served.has(route)).sort(),
  };
}
