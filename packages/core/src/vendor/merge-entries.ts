/** Two people changed the same set of entries at once: what each of them changed stays (R-C4). Entries are flat records with a key. */

type Entries<V> = ReadonlyMap<string, V>;

export interface MergedEntries<V> {
  /** Mine upon theirs. Rows that only moved stand as I moved them, else as they did. */
  readonly entries: Entries<V>;
  /** Keys that both changed, each otherwise: `entries` has mine. */
  readonly both: readonly string[];
  /** They changed something here; else it was something beside these entries that they saved. */
  readonly hasTheirs: boolean;
}

export function mergeEntries<V extends object>(
  base: Entries<V>,
  mine: Entries<V>,
  theirs: Entries<V>,
): MergedEntries<V> {
  const keys = keepsOrder(base, mine)
    ? [...theirs.keys(), ...mine.keys(), ...base.keys()]
    : [...mine.keys(), ...theirs.keys(), ...base.keys()];
  const entries = new Map<string, V>();
  const both: string[] = [];
  let hasTheirs = !keepsOrder(base, theirs);
  for (const key of new Set(keys)) {
    const [before, own, other] = [base.get(key), mine.get(key), theirs.get(key)];
    const isMine = !isSame(before, own);
    const isTheirs = !isSame(before, other);
    hasTheirs ||= isTheirs;
    if (isMine && isTheirs && !isSame(own, other)) both.push(key);
    const kept = isMine ? own : other;
    if (kept !== undefined) entries.set(key, kept);
  }
  return { entries, both, hasTheirs };
}

/** Undefined: there is no such entry. */
function isSame<V extends object>(a: V | undefined, b: V | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([name, value]) => right.get(name) === value);
}

function keepsOrder<V>(base: Entries<V>, mine: Entries<V>): boolean {
  const common = [...mine.keys()].filter((key) => base.has(key));
  return [...base.keys()].filter((key) => mine.has(key)).every((key, place) => key === common[place]);
}
