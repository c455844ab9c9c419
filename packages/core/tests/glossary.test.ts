import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '../src/glossary.ts';

describe('glossary of the field', () => {
  it('one word for one thing, in both directions', () => {
    for (const key of ['ja', 'en'] as const) {
      const words = GLOSSARY.map((term) => term[key]);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('readings are kana', () => {
    expect(
      GLOSSARY.filter((term) => !/^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u.test(term.reading)),
    ).toEqual([]);
  });
});
