declare const brand: unique symbol;

/** A parsed value: cannot be made from a plain string without going through its parser (STYLE 10). */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
