/** The same handlers that requests reach, called for the people of the demonstration. */
import type { OperationId } from '@mamori/contract/operations';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../context.ts';
import type { Answer, Call, Handler } from '../http/call.ts';

export interface Acting {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
}

type Given<Id extends OperationId> = Partial<
  Pick<Call<Id>, 'params' | 'query' | 'body' | 'files' | 'ifMatch' | 'guest'>
>;

export function perform<Id extends OperationId>(
  acting: Acting,
  handler: Handler<Id>,
  given: Given<Id>,
): Promise<Answer<Id>> {
  const call = {
    ...acting,
    actor: null,
    guest: null,
    params: undefined,
    query: {},
    body: undefined,
    files: [],
    ifMatch: -1,
    locale: 'ja',
    userAgent: 'demo',
    effects: { setSessionToken: () => {}, setGuestToken: () => {} },
    afterCommit: () => {},
    signal: AbortSignal.timeout(60_000),
    ...given,
  };
  // What an operation takes is checked at `given`; the rest of a request plays no part here.
  return handler(call as unknown as Call<Id>);
}
