declare const represents: unique symbol;

/** JSON text that stands for a T. */
export type JsonText<T> = string & { readonly [represents]: T };

/** A value for a jsonb column: `values({ details: jsonb({ … }) })`. */
export function jsonb<T>(value: T): JsonText<T> {
  return JSON.stringify(value) as JsonText<T>;
}
