/** R-E3: whose account it is; a wrong link is worse than a question. */
import { describe, expect, it } from 'vitest';
import type { Account, Staff } from '../../src/ledger/ledgers/people.ts';
import { type AccountMatch, matchAccounts } from '../../src/people/match-accounts.ts';
import { reconciliationSample } from './reconciliation-sample.ts';
import { accountRow, staffRow } from './rows.ts';

const STAFF: readonly Staff[] = [
  staffRow('yamada', {
    number: '0200123',
    name: '山田　太郎',
    kana: 'ヤマダ タロウ',
    department: '内科',
    job: 'doctor',
  }),
  staffRow('ono', {
    number: '0210044',
    name: '大野 裕子',
    kana: 'オオノ ユウコ',
    department: '外来',
    job: 'nurse',
  }),
  staffRow('ono-short', { number: '0210045', name: '小野 裕子', kana: 'オノ ユウコ', department: '3階病棟' }),
  staffRow('sato-1', { number: '0190001', name: '佐藤 健', kana: 'サトウ ケン', department: '薬剤部' }),
  staffRow('sato-2', { number: '0190002', name: '佐藤 健', kana: 'サトウ タケシ', department: '検査科' }),
  staffRow('mori', {
    number: '0220246',
    name: '森 直美',
    kana: 'モリ ナオミ',
    formerNames: ['高橋'],
    joinedOn: '2022-04-01',
  }),
  staffRow('takahashi', { number: '0180077', name: '高橋 一郎', kana: 'タカハシ イチロウ' }),
  staffRow('saito', { number: '0230008', name: '斎藤 恵', kana: 'サイトウ メグミ' }),
  staffRow('santos', { number: '0240009', name: 'マリア サントス', romaji: 'SANTOS MARIA ELENA' }),
];

function matchOf(changes: Partial<Account>, staff = STAFF): AccountMatch {
  const [match] = matchAccounts({ staff, accounts: [accountRow('a', changes)] });
  if (!match) throw new Error('not matched');
  return match;
}
const kinds = ({ candidates }: AccountMatch) => candidates[0]?.evidence.map(({ kind }) => kind);

describe('a certain account', () => {
  it.each<readonly [string, Partial<Account>, string]>([
    ['number and name', { employeeNumber: '200123', displayName: '山田 太郎' }, 'yamada'],
    ['a unique name', { displayName: '山田太郎' }, 'yamada'],
    ['a unique name in half-width kana', { displayName: 'ﾔﾏﾀﾞ ﾀﾛｳ' }, 'yamada'],
    ['romaji that shows the long vowel', { displayName: 'Yuko Ohno' }, 'ono'],
    ['a full name in the login', { name: 'taro.yamada' }, 'yamada'],
    ['a former family name', { displayName: '高橋 直美' }, 'mori'],
    ['both family names', { displayName: '森 直美（旧姓高橋）' }, 'mori'],
    [
      'a former name in the login, the new one shown',
      { name: 'naomi.takahashi', displayName: '森 直美' },
      'mori',
    ],
    ['a middle name left out, with the login', { name: 'm.santos', displayName: 'Maria Santos' }, 'santos'],
    ['a confused character that the login bears out', { name: 'm.saito', displayName: '斉藤 恵' }, 'saito'],
    [
      'two of one name, told apart by the number',
      { employeeNumber: '0190002', displayName: '佐藤健' },
      'sato-2',
    ],
    ['two of one name, told apart by the department', { displayName: '佐藤 健', role: '検査科' }, 'sato-2'],
    ['two of one name, told apart by the login', { displayName: '佐藤 健', name: 'takeshi.sato' }, 'sato-2'],
  ])('%s', (_, changes, staffId) => {
    expect(matchOf(changes)).toMatchObject({ outcome: 'matched', reason: 'evidence', staffId });
  });
  it('says what it rests on', () => {
    const match = matchOf({
      name: 't.yamada',
      employeeNumber: '0200123',
      displayName: '山田太郎',
      role: '内科',
    });
    expect(match.candidates[0]?.evidence).toEqual([
      { kind: 'employee-number', strength: 'decisive', of: '0200123' },
      { kind: 'login-initial', strength: 'weak', of: 't.yamada' },
      { kind: 'name', strength: 'strong', of: '山田太郎' },
      { kind: 'department', strength: 'weak', of: '内科' },
    ]);
  });
});

describe('a question', () => {
  it.each<readonly [string, Partial<Account>, string, readonly string[]]>([
    ['two of one name', { displayName: '佐藤 健' }, 'several-candidates', ['sato-1', 'sato-2']],
    ['romaji without lengths', { displayName: 'Ono Yuko' }, 'several-candidates', ['ono', 'ono-short']],
    ['an initial alone', { name: 't.yamada' }, 'weak-evidence', ['yamada']],
    ['a family name alone', { displayName: '看護師 斎藤' }, 'weak-evidence', ['saito']],
    ['a confused character alone', { displayName: '斉藤 恵' }, 'weak-evidence', ['saito']],
    ['a number in the login alone', { name: 'd0200123' }, 'weak-evidence', ['yamada']],
    [
      'the number of one and the name of another',
      { employeeNumber: '0180077', displayName: '山田 太郎' },
      'contradiction',
      ['takahashi', 'yamada'],
    ],
    [
      'a number with a stranger’s name',
      { employeeNumber: '0180077', displayName: '中村 葵' },
      'contradiction',
      ['takahashi'],
    ],
    ['names of two people', { displayName: '山田太郎・高橋一郎' }, 'several-people', ['takahashi', 'yamada']],
    [
      'made long before the person came',
      { displayName: '森 直美', createdOn: '2010-04-01' },
      'weak-evidence',
      ['mori'],
    ],
    [
      'the name with a number of nobody',
      { displayName: '山田 太郎', employeeNumber: '999' },
      'weak-evidence',
      ['yamada'],
    ],
  ])('%s', (_, changes, reason, ids) => {
    const match = matchOf(changes);
    expect(match).toMatchObject({ outcome: 'doubtful', reason, staffId: null });
    expect(match.candidates.map(({ staffId }) => staffId).sort()).toEqual([...ids].sort());
  });
});

describe('nobody', () => {
  it.each<readonly [string, Partial<Account>, string]>([
    ['a stranger', { name: 'a.nakamura', displayName: '中村 葵' }, 'nobody'],
    ['the given name of somebody with another family name', { displayName: '中村 太郎' }, 'nobody'],
    ['a service, whatever it is called', { kind: 'service', displayName: '山田 太郎' }, 'not-personal'],
    ['a place', { name: 'kango1', displayName: '看護師共用' }, 'nobody'],
  ])('%s', (_, changes, reason) => {
    expect(matchOf(changes)).toMatchObject({ outcome: 'none', reason, staffId: null });
  });
  it('names who comes nearest', () => {
    expect(matchOf({ displayName: '山田 次郎太郎' }).candidates).toEqual([]);
    expect(kinds(matchOf({ displayName: '高橋 二郎' }))).toEqual(['near-name']);
  });
});

describe('a confirmed link', () => {
  it('is kept against everything, and the contradiction is said', () => {
    const match = matchOf({ staffId: 'saito', employeeNumber: '0200123', displayName: '山田 太郎' });
    expect(match).toMatchObject({ outcome: 'matched', reason: 'confirmed', staffId: 'saito' });
    expect(match.contradictedBy?.staffId).toBe('yamada');
  });
  it('decides between two of one name', () => {
    expect(matchOf({ staffId: 'sato-1', displayName: '佐藤 健' })).toMatchObject({
      staffId: 'sato-1',
      contradictedBy: null,
    });
  });
  it('is kept where the person is on the roster no longer', () => {
    expect(matchOf({ staffId: 'gone' })).toMatchObject({
      reason: 'confirmed-not-on-roster',
      staffId: 'gone',
    });
  });
});

describe('what the roster itself teaches', () => {
  it('is where its unspaced names end', () => {
    const staff = [
      staffRow('1', { name: '田中智子', kana: 'タナカ トモコ' }),
      staffRow('2', { name: '田中花子', kana: 'タナカ ハナコ', formerNames: ['村上'] }),
      staffRow('3', { name: '村上花子', kana: 'ムラカミ ハナコ' }),
      staffRow('4', { name: '村上智子', kana: 'ムラカミ トモコ', leftOn: '2020-03-31' }),
    ];
    const match = matchOf({ displayName: '田中', name: 'h.tanaka' }, staff);
    expect(match.candidates[0]).toMatchObject({ staffId: '2' });
    expect(kinds(match)).toEqual(['login-initial', 'family-name']);
  });
  it('is the likely reading of a name without one', () => {
    const staff = [
      staffRow('1', { name: '森橋 伸也' }),
      staffRow('2', { name: '森橋 葵', kana: 'モリハシ アオイ' }),
      staffRow('3', { name: '林 伸也', kana: 'ハヤシ シンヤ' }),
    ];
    const match = matchOf({ displayName: 'ﾓﾘﾊｼ ｼﾝﾔ' }, staff);
    expect(match).toMatchObject({ outcome: 'doubtful', candidates: [{ staffId: '1' }] });
    expect(kinds(match)).toEqual(['likely-reading']);
  });
  it('is that logins of an export hold staff numbers', () => {
    const staff = Array.from({ length: 12 }, (_, i) =>
      staffRow(`s${i}`, { number: `02001${i + 10}`, name: `森${'一二三四五六七八九十百千'[i]} 葵` }),
    );
    const named = staff.map((one) => accountRow(one.id, { name: `n${one.number}`, displayName: one.name }));
    const bare = accountRow('bare', { name: 'd0200110' });
    const last = (accounts: readonly Account[]) => matchAccounts({ staff, accounts }).at(-1);
    expect(last([...named, bare])).toMatchObject({ outcome: 'matched', staffId: 's0' });
    expect(last([...named.slice(0, 9), bare])).toMatchObject({ outcome: 'doubtful' });
    expect(last([...named, { ...bare, systemId: 'pacs' }])).toMatchObject({ outcome: 'doubtful' });
  });
});

describe('a made-up hospital', () => {
  const sample = reconciliationSample(7, { staff: 400, accounts: 1600 });
  const matches = matchAccounts(sample);
  const plain = (list: readonly AccountMatch[], rename = (id: string) => id) =>
    list
      .map(({ accountId, outcome, staffId, reason, candidateCount }) =>
        [rename(accountId), outcome, staffId && rename(staffId), reason, candidateCount].join(' '),
      )
      .sort();

  it('is matched with hardly a wrong link and few questions', () => {
    const made = matches.filter(({ outcome }) => outcome === 'matched');
    const right = made.filter((one) => one.staffId === sample.truth.get(one.accountId)?.staffId);
    const labelled = [...sample.truth.values()].filter(({ staffId }) => staffId !== null);
    expect(right.length / made.length).toBeGreaterThan(0.98);
    expect(right.length / labelled.length).toBeGreaterThan(0.93);
  });
  it('is matched alike in every order', () => {
    const turned = matchAccounts({
      staff: [...sample.staff].reverse(),
      accounts: [...sample.accounts].reverse(),
    });
    expect(plain(turned)).toEqual(plain(matches));
  });
  it('is matched alike under other ids', () => {
    const other = (id: string) => `${[...id].reverse().join('')}-x`;
    const renamed = matchAccounts({
      staff: sample.staff.map((one) => ({ ...one, id: other(one.id) })),
      accounts: sample.accounts.map((one) => ({ ...one, id: other(one.id) })),
    });
    expect(plain(renamed)).toEqual(plain(matches, other));
  });
});
