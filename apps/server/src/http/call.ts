/** What a handler receives and what it may answer. */
import type { OperationId, Operations } from '@mamori/contract/operations';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Actor } from '../identity/actor.ts';
import type { Guest } from '../identity/guest.ts';
import { Problem } from './problem.ts';

type Parsed<D, K extends string> = D extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/** A stream where the file may be larger than memory should hold. */
export interface DownloadAnswer extends Omit<FileAnswer, 'bytes'> {
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>;
}

/** Effects on the answer that are not its body. */
export interface AnswerEffects {
  setSessionToken(token: string | null): void;
  setGuestToken(token: string | null): void;
}

export interface Call<Id extends OperationId> {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  /** Who asks; null in `public` and `guest` operations. */
  readonly actor: Actor | null;
  /** The vendor's person or program; null in all but `guest` operations. */
  readonly guest: Guest | null;
  readonly params: Parsed<Operations[Id], 'params'>;
  readonly query: Parsed<Operations[Id], 'query'>;
  readonly body: Parsed<Operations[Id], 'body'>;
  readonly files: readonly UploadedFile[];
  /** Version that the request was based on; -1 where the operation has none. */
  readonly ifMatch: number;
  readonly locale: Locale;
  readonly userAgent: string;
  readonly effects: AnswerEffects;
  /** Runs after the transaction has been committed. */
  afterCommit(work: () => void | Promise<void>): void;
  /** Ends when the client goes away; for event streams. */
  readonly signal: AbortSignal;
}

/** Handlers of operations with an empty answer return nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a return statement has this type
type Nothing = void;

export type Answer<Id extends OperationId> = Operations[Id] extends { responseKind: 'download' }
  ? DownloadAnswer
  : Operations[Id] extends { responseKind: 'empty' }
    ? Nothing
    : Operations[Id] extends { response: infer S extends z.ZodType }
      ? Operations[Id] extends { responseKind: 'events' }
        ? AsyncIterable<z.input<S>>
        : z.input<S>
      : Nothing;

export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Answer<Id>>;
/** A problem that is returned and not thrown refuses as well, but what was written is kept: a failed attempt. */
export type RefusingHandler<Id extends OperationId> = (call: Call<Id>) => Promise<Answer<Id> | Problem>;
export type AnyHandler = (call: Call<OperationId>) => Promise<unknown>;
export type Handlers = { readonly [Id in OperationId]: Handler<Id> | RefusingHandler<Id> };

/** The guest of a `guest` operation, which always has one. */
export function asGuest(call: { readonly guest: Guest | null }): Guest {
  if (!call.guest) throw new TypeError('an operation for others asked for the guest');
  return call.guest;
}

/** The signed-in person; an operation that is not public always has one. */
export function signedIn(call: { readonly actor: Actor | null }): Actor {
  if (!call.actor) throw new TypeError('a public operation asked for the signed-in person');
  return call.actor;
}

/** The one file of the request. Throws `malformed-request`. */
export function onlyFile(files: readonly UploadedFile[]): UploadedFile {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Problem('malformed-request');
  return file;
}
