/** What one operation of the API is: schemas, permission, named errors. One file per operation holds one. */
import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import type { Demand } from './permissions.ts';

/** Body that is a file, not JSON. `upload` is multipart/form-data with one or more parts named `file`. */
export type BodyKind = 'json' | 'upload';
/** `download` answers bytes with a file name; `events` is a server-sent event stream of JSON values. */
export type ResponseKind = 'json' | 'empty' | 'download' | 'events';

export interface OperationDefinition {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI path, `/api/systems/{systemId}`. */
  readonly path: string;
  readonly tag: string;
  /** One line each; what it does for the user. */
  readonly summary: { readonly ja: string; readonly en: string };
  readonly demand: Demand;
  /** Errors of its own; those every operation can answer (invalid-input, not-signed-in, forbidden …) are added. */
  readonly errors: readonly ErrorCode[];
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly bodyKind?: BodyKind;
  readonly response?: z.ZodType;
  readonly responseKind?: ResponseKind;
  /** Success status; 200, or 204 for `empty`. */
  readonly status?: 200 | 201 | 204;
  /** Media types of a download. */
  readonly mediaTypes?: readonly string[];
  /** The request needs `If-Match` with the version it was based on. */
  readonly ifMatch?: boolean;
  /** Limit of the body in bytes; 1 MiB unless told. */
  readonly bodyLimit?: number;
  /** The answer holds a secret that is shown once: it is never kept for a repeated request. */
  readonly secretAnswer?: boolean;
}

export function operation<const D extends OperationDefinition>(definition: D): D {
  return definition;
}
