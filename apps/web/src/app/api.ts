import {
  ApiProblem,
  type CallInput,
  type CallOptions,
  type CallOutput,
  ConnectionLost,
  createClient,
} from '@mamori/contract/client';
import type { OperationId } from '@mamori/contract/operations';
import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  type UseMutationResult,
  type UseQueryOptions,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { connectionLost } from './connection.ts';
import { currentLocale } from './i18n.ts';
import { createStore } from './store.ts';

export { ApiProblem, ConnectionLost } from '@mamori/contract/client';

/** When the server last heard from this person: the clock of the idle limit. */
export const lastContact = createStore(Date.now());

export const api = createClient({
  locale: currentLocale,
  fetch: async (input, init) => {
    const response = await fetch(input, { ...init, credentials: 'same-origin' });
    if (response.ok) lastContact.set(Date.now());
    return response;
  },
});

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
      () => api.call('getStatus'),
      () => void queryClient.invalidateQueries(),
    );
  }
}

/** A lost connection heals by itself; an answer of the server, also a refusal, is final. */
const retry = (count: number, error: unknown) => error instanceof ConnectionLost && count < 2;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => query.meta?.guard || notice(error) }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    // `always`: a machine without internet is the normal case, the server is on it.
    queries: { networkMode: 'always', retry, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Arguments after the operation id: none when the operation needs none. */
type Input<Id extends OperationId> =
  object extends CallInput<Id> ? [input?: CallInput<Id>] : [input: CallInput<Id>];
type Settings<Id extends OperationId> = Omit<UseQueryOptions<CallOutput<Id>>, 'queryKey' | 'queryFn'>;

// The client's own types hang on the operation id; inside these generic functions they cannot be followed.
const call = api.call as <Id extends OperationId>(
  id: Id,
  input: (CallInput<Id> & CallOptions) | CallOptions,
) => Promise<CallOutput<Id>>;

/** Key and function of a reading operation, for loaders and `useQuery` of one's own. */
export function operationQuery<Id extends OperationId>(id: Id, ...[input]: Input<Id>) {
  return queryOptions({
    queryKey: input === undefined ? ([id] as const) : ([id, input] as const),
    queryFn: ({ signal }) => call(id, { ...input, signal }),
  });
}

/** Reads an operation: `useOperation('getFacility')`, `useOperation('getAssessment', { params: { … } })`. */
export function useOperation<Id extends OperationId>(id: Id, ...[input]: Input<Id>) {
  return useOperationWith(id, input as CallInput<Id>, {});
}

/** The same with settings of the query, such as `enabled` or `refetchInterval`. */
export function useOperationWith<Id extends OperationId>(
  id: Id,
  input: CallInput<Id>,
  settings: Settings<Id>,
) {
  const hasInput = input !== undefined && Object.keys(input).length > 0;
  return useQuery<CallOutput<Id>>({
    queryKey: hasInput ? [id, input] : [id],
    queryFn: ({ signal }) => call(id, { ...input, signal }),
    ...settings,
  });
}

export interface MutationSettings<Id extends OperationId> {
  /** Reading operations whose answers this write changes; all their inputs are read again. */
  readonly invalidates?: readonly OperationId[];
  readonly onSuccess?: (output: CallOutput<Id>, input: CallInput<Id>) => void | Promise<void>;
}

/**
 * Writes: `const save = useMutationOperation('updateFacility', { invalidates: ['getFacility'] })`, then
 * `save.mutate({ body, ifMatch })`. A write is done once even when the answer got lost and the person repeats it.
 */
export function useMutationOperation<Id extends OperationId>(
  id: Id,
  settings: MutationSettings<Id> = {},
): UseMutationResult<CallOutput<Id>, Error, CallInput<Id>> {
  return useMutation<CallOutput<Id>, Error, CallInput<Id>>({
    mutationFn: (input) => writeOnce(id, input),
    async onSuccess(output, input) {
      await settings.onSuccess?.(output, input);
      await invalidate(settings.invalidates ?? []);
    },
  });
}

/** Reads the named operations again where they are shown. */
export async function invalidate(ids: readonly OperationId[]): Promise<void> {
  await Promise.all(ids.map((id) => queryClient.invalidateQueries({ queryKey: [id] })));
}

/** The same idempotency key for both tries: the server repeats its first answer instead of writing twice. */
async function writeOnce<Id extends OperationId>(id: Id, input: CallInput<Id>): Promise<CallOutput<Id>> {
  const options = { idempotencyKey: crypto.randomUUID() };
  try {
    return await call(id, { ...input, ...options });
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    await new Promise((resolve) => window.setTimeout(resolve, 800));
    return call(id, { ...input, ...options });
  }
}
