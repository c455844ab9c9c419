/** Requests and answers that the server really exchanged in its tests (`scripts/examples.ts`), by operation. */
import examples from '@mamori/contract/examples' with { type: 'json' };

export interface Example {
  readonly request?: unknown;
  readonly response?: unknown;
}

export function exampleOf(operationId: string): Example {
  return (examples as Readonly<Record<string, Example>>)[operationId] ?? {};
}
