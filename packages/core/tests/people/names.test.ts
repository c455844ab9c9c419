/** R-E3: names as people and systems write them. */
import { describe, expect, it } from 'vitest';
import {
  isDefaultLogin,
  isDutyName,
  isSharedDisplay,
  isSharedLogin,
} from '../../src/people/account-names.ts';
import { compareNames, type NameReason } from '../../src/people/names/compare-names.ts';
import { kanaToLatin } from '../../src/people/names/kana.ts';
import { LOGIN_STYLES, loginKeys, readLogin } from '../../src/people/names/login.ts';
import { markedReading } from '../../src/people/names/romaji.ts';
import { readDisplayName } from '../../src/people/names/written-name.ts';

const SAME: readonly (readonly [string, string, NameReason])[] = [
  ['山田 太郎', '山田　太郎', 'same-writing'],
  ['山田太郎', '山田 太郎', 'same-writing'],
  ['髙橋 美咲', '高橋 美咲', 'same-writing'],
  ['山﨑 健', '山崎 健', 'same-writing'],
  ['𠮷田 亮', '吉田 亮', 'same-writing'],
  ['佐々木 愛', '佐佐木 愛', 'same-writing'],
  ['高橋 さくら', '高橋 サクラ', 'same-writing'],
  ['太郎 山田', '山田 太郎', 'same-writing'],
  ['葛\u{e0100}西 誠', '葛西 誠', 'same-writing'],
  ['Dr.山田 太郎', '山田太郎先生', 'same-writing'],
  ['山田 太郎(派遣)', '山田 太郎', 'same-writing'],
  ['内科 山田太郎', '山田 太郎', 'same-writing'],
  ['石川 直美理学療法士', '石川直美', 'same-writing'],
  ['ﾔﾏﾀﾞ ﾀﾛｳ', 'やまだ たろう', 'same-kana'],
  ['ｵｵﾀ ｼﾖｳﾀ', 'オオタ ショウタ', 'same-kana'],
  ['ﾊﾂﾄﾘ ｹﾝ', 'ハットリ ケン', 'same-kana'],
  ['Ohno Yuko', 'オオノ ユウコ', 'same-romaji'],
  ['SYOUTA ONO', 'オオノ ショウタ', 'same-romaji'],
  ['Itoh, Jun', 'イトウ ジュン', 'same-romaji'],
  ['Satō Junichiro', 'サトウ ジュンイチロウ', 'same-romaji'],
  ["Hacchou Ken'ichi", 'ハッチョウ ケンイチ', 'same-romaji'],
  ['Homma Shinpei', 'ホンマ シンペイ', 'same-romaji'],
  ['Tuda Tizuru', 'ツダ チヅル', 'same-romaji'],
];
const DOUBTFUL: readonly (readonly [string, string, NameReason])[] = [
  ['大澤 実', '大沢 実', 'old-form'],
  ['齋藤 恵', '斎藤 恵', 'old-form'],
  ['嶋田 進', '島田 進', 'old-form'],
  ['斉藤 恵', '斎藤 恵', 'confused-characters'],
  ['渡邉 徹', '渡辺 徹', 'confused-characters'],
  ['太田 修', '大田 修', 'confused-characters'],
  ['Ohno Yuko', 'オノ ユウコ', 'loose-reading'],
  ['SANTOS MARIA ELENA', 'Maria Santos', 'loose-reading'],
  ['T. Yamada', 'Taro Yamada', 'initials'],
  ['看護師 山田', '山田 太郎', 'part'],
  ['佐藤 花子（旧姓 山田）', '山田 花子', 'former-name'],
  ['佐藤（山田）花子', '山田 花子', 'former-name'],
  ['山田 太郎', 'ヤマダ タロウ', 'scripts-differ'],
  ['', '山田 太郎', 'no-name'],
];
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['山田 太郎', '山本 太郎'],
  ['山田 太郎', '山田 次郎'],
  ['オオノ ユウコ', 'オオノ ユキコ'],
  ['キヨコ', 'キョウコ'],
  ['Kyoko Mori', 'モリ キヨコ'],
  ['Abe Ken', 'アベ ケンイチ'],
];

describe('two names', () => {
  it.each(SAME)('%s and %s are one', (a, b, reason) => {
    expect(compareNames(a, b)).toEqual({ verdict: 'same', reason });
    expect(compareNames(b, a)).toEqual({ verdict: 'same', reason });
  });
  it.each(DOUBTFUL)('%s and %s are a question', (a, b, reason) => {
    expect(compareNames(a, b)).toEqual({ verdict: 'doubtful', reason });
    expect(compareNames(b, a)).toEqual({ verdict: 'doubtful', reason });
  });
  it.each(DIFFERENT)('%s and %s are two', (a, b) => {
    expect(compareNames(a, b)).toEqual({ verdict: 'different', reason: 'differs' });
    expect(compareNames(b, a)).toEqual({ verdict: 'different', reason: 'differs' });
  });
});

describe('a display name', () => {
  it('is told apart into name, former name and remarks', () => {
    expect(readDisplayName('Dr.山田　太郎（旧姓 佐藤）(派遣)')).toEqual({
      names: [{ script: 'written', parts: ['山田', '太郎'] }],
      former: [{ script: 'written', parts: ['佐藤'] }],
      remarks: ['派遣'],
      people: [],
    });
  });
  it.each(['阿部 恵', '服部 誠', '渡部 葵', '小室 学', '長谷部 樹'])(
    'keeps the family name of %s',
    (name) => {
      expect(readDisplayName(name)).toMatchObject({
        names: [{ script: 'written', parts: name.split(' ') }],
        remarks: [],
      });
    },
  );
  it('may name several people', () => {
    expect(readDisplayName('山田太郎・佐藤花子').people).toEqual(['山田太郎', '佐藤花子']);
  });
  it('may name a place only', () => {
    expect(readDisplayName('３階東病棟')).toMatchObject({ names: [], remarks: ['3階東病棟'] });
  });
});

describe('kana and romaji', () => {
  it.each([
    ['シュッチョウ', 'shutchou'],
    ['キョウコ', 'kyouko'],
    ['ユーコ', 'yuuko'],
    ['イッペイ', 'ippei'],
    ['ジュンイチロウ', 'junichirou'],
    ['ディアス', 'diasu'],
    ['ヴァンミン', 'banmin'],
  ])('%s is typed %s', (kana, latin) => {
    expect(kanaToLatin(kana)).toBe(latin);
  });
  it.each(['ohno', 'Ōno', 'oono', 'ouno'])('%s shows its long vowel', (text) => {
    expect(markedReading(text)).toBe('Ono');
  });
  it.each(['ohashi', 'kohei'])('the h of %s belongs to the next syllable', (text) => {
    expect(markedReading(text)).toBe(text);
  });
});

describe('a login', () => {
  const patterns = new Map(
    [...loginKeys('ヤマダ', 'タロウ')].reverse().map(([key, style]) => [key, LOGIN_STYLES[style]]),
  );
  it.each([
    ['t.yamada', 'initial'],
    ['yamada-t', 'initial'],
    ['YamadaT', 'initial'],
    ['HOSP\\tyamada', 'initial'],
    ['taro.yamada2', 'full'],
    ['yamada_tarou@hosp.example', 'full'],
    ['yamadataroh', 'full'],
    ['yamada03', 'family'],
    ['h.yamada', undefined],
  ])('%s says %s of Yamada Taro', (login, pattern) => {
    expect(
      readLogin(login)
        .keys.map((key) => patterns.get(key))
        .find(Boolean),
    ).toBe(pattern);
  });
  it.each([
    ['d0200123', '0200123'],
    ['N-0220246', '0220246'],
    ['104412', '104412'],
    ['taro.yamada2', null],
    ['yamada1985', null],
  ])('%s holds the number %s', (login, number) => {
    expect(readLogin(login).number).toBe(number);
  });
});

describe('names of nobody', () => {
  it.each(['kango', '3fnurse', 'ward5', 'KANGO-03', '3F', 'kyoyo', 'HOSP\\iji01'])(
    '%s is a place',
    (login) => {
      expect(isSharedLogin(login)).toBe(true);
    },
  );
  it.each(['kangou.t', 'nurseki', 'wardani', 'ijima', 'yamada', 'd0200123', 'ctamura', '0301'])(
    '%s is no place',
    (login) => {
      expect(isSharedLogin(login)).toBe(false);
    },
  );
  it.each(['看護師共用', '５階病棟', '受付', '一般職員', '透析室用'])(
    '%s is shown for a place',
    (display) => {
      expect(isSharedDisplay(display)).toBe(true);
    },
  );
  it.each(['山田 太郎', '小室', 'Yamada Taro', ''])('%s is not', (display) => {
    expect(isSharedDisplay(display)).toBe(false);
  });
  it('knows delivered names and those of duty', () => {
    expect(['Administrator', 'root', 'guest', 'sa', 'orca'].every(isDefaultLogin)).toBe(true);
    expect(isDefaultLogin('adminoto')).toBe(false);
    expect([
      isDutyName('touchoku1', ''),
      isDutyName('u3', '派遣医師３'),
      isDutyName('mori', '森 恵'),
    ]).toEqual([true, true, false]);
  });
});
