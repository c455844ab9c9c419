/** Gives out the addresses of segments, none twice. */

/** First and last host of the range as numbers of 32 bits. */
export function hostsOf(range: string): readonly [number, number] {
  const [address = '', bits = ''] = range.split('/');
  const first = addressNumber(address);
  return [first + 1, first + 2 ** (32 - Number(bits)) - 2];
}

export const addressNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const written = (number: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');

/** `from`: counted from the start of the range, so that kinds of devices stand together. */
export type NextAddress = (segment: string, from?: number) => string;

/** Throws RangeError for a segment without range, or one that is full. */
export function addressBook(ranges: ReadonlyMap<string, string>): NextAddress {
  const used = new Set<number>();
  return (segment, from = 1) => {
    const range = ranges.get(segment);
    if (range === undefined) throw new RangeError(`no range for ${segment}`);
    const [first, last] = hostsOf(range);
    let number = first - 1 + from;
    while (used.has(number)) number++;
    if (number > last) throw new RangeError(`${segment} is full`);
    used.add(number);
    return written(number);
  };
}
