import {
  ApiProblem,
  type CallArguments,
  type CallInput,
  type CallOutput,
  type Client,
  ConnectionLost,
  createClient,
} from '@mamori/contract/client';
import { newId } from '@mamori/contract/new-id';
import type { OperationId } from '@mamori/contract/operations';
import {
  QueryClient,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { connectionLost } from './connection.ts';
import { currentLocale } from './i18n.ts';
import { createStore } from './store.ts';

export { ApiProblem, ConnectionLost } from '@mamori/contract/client';

/** When the server last heard from this person: the clock of the idle limit. */
export const lastContact = createStore(Date.now());

/** Answers are only returned or thrown: for the guard of the routes, which decides itself where to go. */
export const quietApi = createClient({
  locale: currentLocale,
  fetch: async (input, init) => {
    const response = await fetch(input, { ...init, credentials: 'same-origin' });
    if (response.ok) lastContact.set(Date.now());
    return response;
  },
});

/** Every other call: when the session ended or the server is gone, the app hears of it wherever the call came from. */
export const api: Client = {
  ...quietApi,
  call: ((id: OperationId, input: object) =>
    (quietApi.call as (id: OperationId, input: object) => Promise<unknown>)(id, input).catch(
      (error: unknown) => {
        notice(error);
        throw error;
      },
    )) as Client['call'],
};

type SessionTrouble = 'not-signed-in' | 'second-factor-required' | 'second-factor-enrolment-required';
let onSessionTrouble: (code: SessionTrouble) => void = () => {};

/** The router says where to go when the session ended or needs its second factor. */
export function whenSessionTrouble(handler: (code: SessionTrouble) => void): void {
  onSessionTrouble = handler;
}

export function sessionTrouble(error: unknown): SessionTrouble | null {
  if (!(error instanceof ApiProblem)) return null;
  switch (error.code) {
    case 'not-signed-in':
    case 'second-factor-required':
    case 'second-factor-enrolment-required':
      return error.code;
    default:
      return null;
  }
}

function notice(error: unknown): void {
  const trouble = sessionTrouble(error);
  if (trouble) onSessionTrouble(trouble);
  if (error instanceof ConnectionLost) {
    connectionLost(
      () => quietApi.call('getStatus'),
      () => void queryClient.invalidateQueries(),
    );
  }
}

/** A lost connection heals by itself; an answer of the server, also a refusal, is final. */
const retry = (count: number, error: unknown) => error instanceof ConnectionLost && count < 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    // `always`: a machine without internet is the normal case, the server is on it.
    queries: { networkMode: 'always', retry, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Arguments after the operation id: none when the operation needs none. */
type Settings = Pick<UseQueryOptions, 'enabled' | 'refetchInterval' | 'staleTime' | 'gcTime' | 'meta'>;

interface OperationQuery<Output> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<Output>;
}

/*
 * The types stand in these interfaces and are worked out where a hook is called, for one operation. Inside generic
 * functions the compiler would work them out for all hundred operations at once (half a minute instead of seconds).
 */
type MakeQuery = <Id extends OperationId>(
  id: Id,
  ...input: CallArguments<Id>
) => OperationQuery<CallOutput<Id>>;
export type UseOperation = <Id extends OperationId>(
  id: Id,
  ...input: CallArguments<Id>
) => UseQueryResult<CallOutput<Id>>;
type UseOperationWith = <Id extends OperationId>(
  id: Id,
  input: CallInput<Id>,
  settings: Settings,
) => UseQueryResult<CallOutput<Id>>;
type UseMutationOperation = <Id extends OperationId>(
  id: Id,
  settings?: MutationSettings<CallInput<Id>, CallOutput<Id>>,
) => UseMutationResult<CallOutput<Id>, Error, CallInput<Id>>;

const call = api.call as unknown as (id: OperationId, input: object) => Promise<unknown>;

function makeQuery(id: OperationId, input: object = {}): OperationQuery<unknown> {
  return {
    queryKey: Object.keys(input).length === 0 ? [id] : [id, input],
    queryFn: ({ signal }) => call(id, { ...input, signal }),
  };
}

/** Key and function of a reading operation, for guards, loaders and a `useQuery` of one's own. */
export const operationQuery = makeQuery as unknown as MakeQuery;

/** Reads an operation: `useOperation('getFacility')`, `useOperation('getAssessment', { params: { … } })`. */
export const useOperation = ((id: OperationId, input?: object) =>
  useQuery(makeQuery(id, input))) as unknown as UseOperation;

/** The same with settings of the query, such as `enabled` or `refetchInterval`. */
export const useOperationWith = ((id: OperationId, input: object, settings: Settings) =>
  useQuery({ ...settings, ...makeQuery(id, input) })) as unknown as UseOperationWith;

export interface MutationSettings<Input, Output> {
  /** Reading operations whose answers this write changes; all their inputs are read again. */
  readonly invalidates?: readonly OperationId[];
  readonly onSuccess?: (output: Output, input: Input) => void | Promise<void>;
}

/**
 * Writes: `const save = useMutationOperation('updateFacility', { invalidates: ['getFacility'] })`, then
 * `save.mutate({ body, ifMatch })`. A write is done once even when its answer got lost and it is sent again.
 */
export const useMutationOperation = ((id: OperationId, settings: MutationSettings<object, unknown> = {}) =>
  useMutation({
    mutationFn: (input: object) => writeOnce(id, input),
    async onSuccess(output, input) {
      await settings.onSuccess?.(output, input);
      await invalidate(settings.invalidates ?? []);
    },
  })) as unknown as UseMutationOperation;

/** Reads the named operations again where they are shown. */
export async function invalidate(ids: readonly OperationId[]): Promise<void> {
  await Promise.all(ids.map((id) => queryClient.invalidateQueries({ queryKey: [id] })));
}

/** The same idempotency key for both tries: the server repeats its first answer instead of writing twice. */
async function writeOnce(id: OperationId, input: object): Promise<unknown> {
  const keyed = { ...input, idempotencyKey: newId() };
  try {
    return await call(id, keyed);
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    await new Promise((resolve) => window.setTimeout(resolve, 800));
    return call(id, keyed);
  }
}
