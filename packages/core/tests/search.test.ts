import { describe, expect, it } from 'vitest';
import { searchWords, soughtBy } from '../src/search.ts';

describe('searching in lists', () => {
  it('takes words apart at any space', () => {
    expect(searchWords(' ＰＣ－１　 受付\t')).toEqual(['pc-1', '受付']);
    expect(searchWords(' \u3000')).toEqual([]);
  });

  it('finds every word in any of the texts, whatever its width and case', () => {
    const isSought = soughtBy('ﾅｰｽ pc');
    expect(isSought('PC-01', 'ナースステーション')).toBe(true);
    expect(isSought('ＰＣ－０１', null, undefined, 'ナース室')).toBe(true);
    expect(isSought('PC-01', '受付')).toBe(false);
  });

  it('finds no word across two texts', () => {
    expect(soughtBy('受付1')('受付', '1')).toBe(false);
  });

  it('lets everything fit without words', () => {
    expect(soughtBy(' ')()).toBe(true);
  });
});
