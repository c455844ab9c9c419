/** Canonical JSON (RFC 8785): the same document has the same bytes, wherever it is written. */
import canonicalize from 'canonicalize';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Properties that are undefined are left out, as JSON does; whatever JSON cannot say is refused. */
export function canonicalJson(value: unknown): string {
  refuseForeign(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonical JSON: $ is undefined');
  return text;
}

export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value));
}

/** The library would write a function as `undefined` and a Date as its text: neither comes back as what it was. */
function refuseForeign(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (item === undefined) throw new TypeError(`canonical JSON: ${path}[${index}] is undefined`);
      refuseForeign(item, `${path}[${index}]`);
    });
  } else if (typeof value === 'object' && value !== null) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      throw new TypeError(`canonical JSON: ${path} is not plain data`);
    for (const [key, item] of Object.entries(value)) refuseForeign(item, `${path}.${key}`);
  } else if (!['string', 'number', 'boolean', 'undefined'].includes(typeof value) && value !== null) {
    throw new TypeError(`canonical JSON: ${path} is a ${typeof value}`);
  }
}
