/** What was taken out of a wording and what was put in, so that a person sees the change and not two long sentences. */
export interface TextSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longest common subsequence over characters; item texts are short enough for the full table. */
export function diffText(before: string, after: string): readonly TextSegment[] {
  const a = [...before];
  const b = [...after];
  const lengths = commonLengths(a, b);
  const segments: TextSegment[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(segments, 'same', a[i++] ?? '');
      j++;
    } else if (i < a.length && (j >= b.length || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      push(segments, 'removed', a[i++] ?? '');
    } else {
      push(segments, 'added', b[j++] ?? '');
    }
  }
  return segments;
}

function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        a[i] === b[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function push(segments: TextSegment[], kind: TextSegment['kind'], text: string): void {
  const last = segments.at(-1);
  if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + text };
  else segments.push({ kind, text });
}
