/** A binary heap of whole numbers by their key, smallest first. Equal keys come out in a fixed order. */

export class Heap {
  readonly #values: number[] = [];
  readonly #keys: number[] = [];
  /** Key of what was taken last. */
  lastKey = 0;

  push(value: number, key: number): void {
    let at = this.#values.length;
    this.#values.push(value);
    this.#keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#keys[parent] as number) <= key) break;
      this.#put(at, this.#values[parent] as number, this.#keys[parent] as number);
      at = parent;
    }
    this.#put(at, value, key);
  }

  /** -1 when nothing is left. */
  pop(): number {
    const top = this.#values[0];
    if (top === undefined) return -1;
    this.lastKey = this.#keys[0] as number;
    const value = this.#values.pop() as number;
    const key = this.#keys.pop() as number;
    if (this.#values.length > 0) this.#sink(value, key);
    return top;
  }

  #put(at: number, value: number, key: number): void {
    this.#values[at] = value;
    this.#keys[at] = key;
  }

  #sink(value: number, key: number): void {
    const size = this.#values.length;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const second = child + 1;
      const least =
        second < size && (this.#keys[second] as number) < (this.#keys[child] as number) ? second : child;
      if ((this.#keys[least] as number) >= key) break;
      this.#put(at, this.#values[least] as number, this.#keys[least] as number);
      at = least;
    }
    this.#put(at, value, key);
  }
}
