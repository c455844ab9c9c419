import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, escaped, fitted, textWidth, wrapped } from '../../src/diagram/text.ts';

describe('text on the diagram', () => {
  it('takes full-width characters for about twice as wide as half-width ones', () => {
    expect(textWidth('電子カルテ', 10)).toBeCloseTo(51);
    expect(textWidth('ｶﾙﾃ', 10)).toBeLessThan(textWidth('カルテ', 10));
    expect(textWidth('abc', 10)).toBeLessThan(textWidth('あいう', 10));
  });

  it('cuts what does not fit and says so', () => {
    expect(fitted('電子カルテサーバ', 500, 12)).toBe('電子カルテサーバ');
    expect(fitted('電子カルテサーバ', 60, 12)).toBe('電子カ…');
  });

  it('breaks Japanese between characters, but not before a full stop or a long vowel', () => {
    expect(wrapped('画像診断サーバー', 64, 12, 3)).toEqual(['画像診断', 'サーバー']);
    for (const line of wrapped('医療機器サーバー。検査室のプリンター、薬剤部', 72, 12, 9)) {
      expect(line).not.toMatch(/^[ー。、]/);
    }
  });

  it('keeps short words of Latin letters whole', () => {
    expect(wrapped('検査部門 SERVER01', 80, 12, 3)).toContain('SERVER01');
  });

  it('never makes more or wider lines than there is room for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 4 }),
        (text, count) => {
          const lines = wrapped(text, 110, 13, count);
          expect(lines.length).toBeLessThanOrEqual(count);
          for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(110);
        },
      ),
    );
  });

  it('takes out what XML forbids and what turns the direction of text', () => {
    expect(cleaned('a\u0000b\u0008c\u202ed\u2066e\ufffef\ud800g')).toBe('abcdefg');
    expect(cleaned('一行目\n二行目')).toBe('一行目\n二行目');
    expect(cleaned('🏥病院')).toBe('🏥病院');
  });

  it('escapes markup and quotes', () => {
    expect(escaped(`<script>alert("1")</script> & 'x'`)).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;',
    );
  });
});
