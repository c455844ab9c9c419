/** The same data without `readonly`, as the contract's schemas type what they take. */
export type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

export function writable<T>(value: T): Writable<T> {
  return structuredClone(value) as Writable<T>;
}
