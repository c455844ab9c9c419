/**
 * The typed client used by the web app and the tests. Types come from the operations; at run time only the table of
 * methods and paths (generated/routes.ts) is loaded, no schema library.
 */
import type { z } from 'zod';
import type { ProblemDetails } from './errors.ts';
import { ROUTES } from './generated/routes.ts';
import { newId } from './new-id.ts';
import type { OperationDefinition } from './operation.ts';
import type { OperationId, Operations } from './operations.ts';

type ParamsPart<D> = D extends { params: infer S extends z.ZodType } ? { params: z.input<S> } : object;
type QueryPart<D> = D extends { query: infer S extends z.ZodType } ? { query?: z.input<S> } : object;
type BodyPart<D> = D extends { body: infer S extends z.ZodType } ? { body: z.input<S> } : object;
type UploadPart<D> = D extends { bodyKind: 'upload' } ? { files: readonly File[] } : object;
type IfMatchPart<D> = D extends { ifMatch: true } ? { ifMatch: number } : object;
type InputOf<D> = ParamsPart<D> & QueryPart<D> & BodyPart<D> & UploadPart<D> & IfMatchPart<D>;
type OutputOf<D> = D extends { responseKind: 'download' }
  ? Download
  : D extends { responseKind: 'empty' | 'events' }
    ? undefined
    : D extends { response: infer S extends z.ZodType }
      ? z.output<S>
      : undefined;

// Each is worked out once for each operation and then looked up by `infer`. Asked for by a type parameter directly,
// the compiler would form the union of all operations at every call, which took half of the time of type checking.
type Inputs = { [Id in OperationId]: InputOf<Operations[Id]> };
type Outputs = { [Id in OperationId]: OutputOf<Operations[Id]> };

/** What a call of an operation needs: `params`, `query`, `body`, `files`, `ifMatch`, as far as it has them. */
export type CallInput<Id extends OperationId> = Inputs extends { [K in Id]: infer I } ? I : never;
/** What it answers. */
export type CallOutput<Id extends OperationId> = Outputs extends { [K in Id]: infer O } ? O : never;
/** The input as an argument that may be left out where nothing is needed. */
export type CallArguments<Id extends OperationId, More = object> =
  object extends CallInput<Id> ? [input?: CallInput<Id> & More] : [input: CallInput<Id> & More];

export interface Download {
  readonly blob: Blob;
  readonly fileName: string;
}

/** An error answer of the server. */
export class ApiProblem extends Error {
  readonly problem: ProblemDetails;
  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.problem = problem;
  }
  get code() {
    return this.problem.code;
  }
}

/** The server could not be reached at all. */
export class ConnectionLost extends Error {}

export interface ClientOptions {
  readonly baseUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Language of error texts. */
  readonly locale?: () => string;
  readonly headers?: () => Record<string, string>;
}

interface LooseInput {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly files?: readonly File[];
  readonly ifMatch?: number;
  /** Repeating a write with the same key does it once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export interface Client {
  call<Id extends OperationId>(id: Id, ...input: CallArguments<Id, CallOptions>): Promise<CallOutput<Id>>;
  /** The address of an operation, for links and downloads. */
  url(id: OperationId, input?: LooseInput): string;
}

export interface CallOptions {
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

function address(path: string, input: LooseInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${filled}?${text}` : filled;
}

function requestBody(input: LooseInput): FormData | string | undefined {
  if (input.files) {
    const form = new FormData();
    for (const file of input.files) form.append('file', file, file.name);
    return form;
  }
  return input.body === undefined ? undefined : JSON.stringify(input.body);
}

function fileName(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]*)"/.exec(header)?.[1] ?? 'download');
}

async function answer(response: Response, kind: OperationDefinition['responseKind']): Promise<unknown> {
  if (!response.ok) throw new ApiProblem((await response.json()) as ProblemDetails);
  if (response.status === 204 || kind === 'empty') return undefined;
  if (kind === 'download') return { blob: await response.blob(), fileName: fileName(response) };
  return response.json();
}

export function createClient(options: ClientOptions = {}): Client {
  const base = options.baseUrl ?? '';
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => globalThis.fetch(...args));
  const url = (id: OperationId, input: LooseInput = {}) => base + address(ROUTES[id].path, input);

  async function call(id: OperationId, input: LooseInput = {}): Promise<unknown> {
    const route = ROUTES[id];
    const headers: Record<string, string> = {
      'x-mamori-request': '1',
      'accept-language': options.locale?.() ?? 'ja',
      ...options.headers?.(),
    };
    if (input.body !== undefined) headers['content-type'] = 'application/json';
    if (input.ifMatch !== undefined) headers['if-match'] = `"${input.ifMatch}"`;
    if (route.method !== 'get') headers['idempotency-key'] = input.idempotencyKey ?? newId();
    const body = requestBody(input);
    let response: Response;
    try {
      response = await send(url(id, input), {
        method: route.method.toUpperCase(),
        headers,
        ...(body === undefined ? {} : { body }),
        ...(input.signal ? { signal: input.signal } : {}),
      });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new ConnectionLost('connection lost', { cause });
    }
    return answer(response, route.kind);
  }

  return { call: call as Client['call'], url };
}
