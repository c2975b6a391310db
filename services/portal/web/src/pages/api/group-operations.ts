import type { OpenApiDocument, OpenApiOperation } from './openapi-document.ts';

export interface ListedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
}

export interface OperationGroup {
  readonly tag: string;
  readonly operations: readonly ListedOperation[];
}

const UNTAGGED = 'other';

function listOperations({ paths }: OpenApiDocument): ListedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => typeof operation.operationId === 'string')
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

function matches({ method, path, operation }: ListedOperation, words: readonly string[]): boolean {
  const { operationId, summary = '', description = '' } = operation;
  const text = [method, path, operationId, summary, description].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** By tag, in the order of the document; groups in which nothing matches are left out. */
export function groupOperations(document: OpenApiDocument, search: string): OperationGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, ListedOperation[]>((document.tags ?? []).map(({ name }) => [name, []]));
  for (const listed of listOperations(document)) {
    if (!matches(listed, words)) continue;
    const tag = listed.operation.tags?.[0] ?? UNTAGGED;
    groups.set(tag, [...(groups.get(tag) ?? []), listed]);
  }
  return [...groups]
    .map(([tag, operations]) => ({ tag, operations }))
    .filter(({ operations }) => operations.length > 0);
}
