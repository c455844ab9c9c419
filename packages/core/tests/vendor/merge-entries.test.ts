/** Two people save the same table: one row per case of what each of them changed (R-C4). */
import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../../src/vendor/merge-entries.ts';

type Row = readonly [key: string, text: string];
const map = (rows: readonly Row[]) => new Map(rows.map(([key, text]) => [key, { text }]));
const BASE: readonly Row[] = [
  ['a', '1'],
  ['b', '2'],
];

describe('mergeEntries', () => {
  it.each<[string, readonly Row[], readonly Row[], readonly Row[], readonly string[]]>([
    ['nobody changed anything', BASE, BASE, BASE, []],
    [
      'only I changed',
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      BASE,
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      [],
    ],
    [
      'only they changed',
      BASE,
      [
        ['a', 'y'],
        ['b', '2'],
      ],
      [
        ['a', 'y'],
        ['b', '2'],
      ],
      [],
    ],
    [
      'each another one',
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      [
        ['a', '1'],
        ['b', 'y'],
      ],
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      [],
    ],
    [
      'the same one otherwise',
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      [
        ['a', 'y'],
        ['b', '2'],
      ],
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      ['a'],
    ],
    [
      'the same one alike',
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      [],
    ],
    ['I removed, they left', [['b', '2']], BASE, [['b', '2']], []],
    ['they removed, I left', BASE, [['b', '2']], [['b', '2']], []],
    [
      'I changed what they removed',
      [
        ['a', 'x'],
        ['b', '2'],
      ],
      [['b', '2']],
      [
        ['b', '2'],
        ['a', 'x'],
      ],
      ['a'],
    ],
    [
      'I removed what they changed',
      [['b', '2']],
      [
        ['a', 'y'],
        ['b', '2'],
      ],
      [['b', '2']],
      ['a'],
    ],
    ['both added', [...BASE, ['m', '3']], [...BASE, ['t', '4']], [...BASE, ['t', '4'], ['m', '3']], []],
    [
      'I moved',
      [
        ['b', '2'],
        ['a', '1'],
      ],
      [...BASE, ['t', '4']],
      [
        ['b', '2'],
        ['a', '1'],
        ['t', '4'],
      ],
      [],
    ],
    [
      'they moved',
      [...BASE, ['m', '3']],
      [
        ['b', '2'],
        ['a', '1'],
      ],
      [
        ['b', '2'],
        ['a', '1'],
        ['m', '3'],
      ],
      [],
    ],
  ])('%s', (_, mine, theirs, entries, both) => {
    const merged = mergeEntries(map(BASE), map(mine), map(theirs));
    expect([...merged.entries]).toEqual([...map(entries)]);
    expect(merged.both).toEqual(both);
  });

  const [first = ['a', '1'], second = ['b', '2']] = BASE;
  it.each<[string, readonly Row[], boolean]>([
    ['as it was', BASE, false],
    ['changed', [first, ['b', 'y']], true],
    ['added', [...BASE, ['c', '3']], true],
    ['removed', [first], true],
    ['moved', [second, first], true],
  ])('tells whether the other person changed something here: %s', (_, theirs, hasTheirs) => {
    expect(mergeEntries(map(BASE), map([...BASE, ['m', '3']]), map(theirs)).hasTheirs).toBe(hasTheirs);
  });
});
