/**
 * Where accounts are reconciled. 12,000 of them take more than a second, in which a server of one thread would answer nobody: they go to a
 * thread of its own, which ends when it was idle for a while. A clinic's fifty are done where they are, in milliseconds and without a second
 * engine's memory. Slices of the work would have spread the knowledge of waiting over every rule.
 */
import { Worker } from 'node:worker_threads';
import type { ReconcileInput } from '@mamori/core/people/finding';
import { type Reconciliation, reconcile } from '@mamori/core/people/reconcile';

/** Accounts that are reconciled without a thread: below 100 ms on a slow PC. */
export const AT_ONCE = 600;
const IDLE_MS = 60_000;

interface Waiting {
  readonly resolve: (result: Reconciliation) => void;
  readonly reject: (cause: Error) => void;
}
type Reply = { readonly number: number } & ({ readonly result: Reconciliation } | { readonly error: string });

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** Rejects when the thread ends without an answer. */
export async function reconciled(input: ReconcileInput): Promise<Reconciliation> {
  if (input.accounts.length <= AT_ONCE) return reconcile(input);
  const thread = running();
  clearTimeout(idle);
  last += 1;
  const number = last;
  return new Promise<Reconciliation>((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    thread.ref();
    thread.postMessage({ number, input });
  });
}

function running(): Worker {
  if (worker) return worker;
  const thread = new Worker(new URL('./reconcile-thread.ts', import.meta.url));
  thread.unref();
  thread.on('message', (reply: Reply) => settle(thread, reply));
  thread.on('error', (cause) => ended(thread, cause));
  thread.on('exit', () => ended(thread, new Error('the thread of the account check has ended')));
  worker = thread;
  return thread;
}

function settle(thread: Worker, reply: Reply): void {
  const asked = waiting.get(reply.number);
  waiting.delete(reply.number);
  if ('result' in reply) asked?.resolve(reply.result);
  else asked?.reject(new Error(reply.error));
  if (waiting.size > 0) return;
  thread.unref();
  idle = setTimeout(() => void thread.terminate(), IDLE_MS);
  idle.unref();
}

function ended(thread: Worker, cause: unknown): void {
  if (worker !== thread) return;
  worker = null;
  clearTimeout(idle);
  const asked = [...waiting.values()];
  waiting.clear();
  for (const { reject } of asked) reject(cause instanceof Error ? cause : new Error(String(cause)));
}
