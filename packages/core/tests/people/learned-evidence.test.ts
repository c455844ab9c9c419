/** R-E3: what accounts whose person is sure say about the others. */
import { describe, expect, it } from 'vitest';
import type { Account, Staff } from '../../src/ledger/ledgers/people.ts';
import { type AccountMatch, matchAccounts } from '../../src/people/match-accounts.ts';
import { isOneSlip, NearIndex } from '../../src/people/near.ts';
import { accountRow, staffRow } from './rows.ts';

const NAMES = [
  ['青木 和子', 'アオキ カズコ', 'aoki', 'kazuko'],
  ['石井 誠', 'イシイ マコト', 'ishii', 'makoto'],
  ['上野 美咲', 'ウエノ ミサキ', 'ueno', 'misaki'],
  ['遠藤 浩', 'エンドウ ヒロシ', 'endo', 'hiroshi'],
  ['岡田 恵子', 'オカダ ケイコ', 'okada', 'keiko'],
  ['木村 翔太', 'キムラ ショウタ', 'kimura', 'shota'],
  ['工藤 愛', 'クドウ アイ', 'kudo', 'ai'],
  ['近藤 隆', 'コンドウ タカシ', 'kondo', 'takashi'],
  ['酒井 舞', 'サカイ マイ', 'sakai', 'mai'],
  ['杉山 修', 'スギヤマ オサム', 'sugiyama', 'osamu'],
  ['谷口 茜', 'タニグチ アカネ', 'taniguchi', 'akane'],
  ['千葉 豊', 'チバ ユタカ', 'chiba', 'yutaka'],
] as const;
/** Twelve people whose accounts are sure, and from whom habits are learned. */
const USUAL: readonly Staff[] = NAMES.map(([name, kana], i) =>
  staffRow(`u${i}`, { number: `10${i + 10}`, name, kana, joinedOn: '2010-04-01' }),
);
type Login = (family: string, given: string) => string;
const byInitial: Login = (family, given) => `${given.charAt(0)}.${family}`;
const bySpelling: Login = (family, given) => `${given}.${family}`;
const usual = (systemId: string, login: Login): readonly Account[] =>
  NAMES.map(([name, , family, given], i) =>
    accountRow(`${systemId}-${i}`, { systemId, name: login(family, given), displayName: name }),
  );

function matchesOf(staff: readonly Staff[], accounts: readonly Account[]): Map<string, AccountMatch> {
  const matches = matchAccounts({ staff: [...USUAL, ...staff], accounts });
  return new Map(matches.map((one) => [one.accountId, one]));
}
const kindsOf = (match: AccountMatch | undefined) => match?.candidates[0]?.evidence.map(({ kind }) => kind);

describe('the way an export makes its logins', () => {
  const mori = staffRow('mori', { number: '2001', name: '森 直美', kana: 'モリ ナオミ' });
  const bare = accountRow('bare', { systemId: 'emr', name: 'n.mori' });
  it('gives an account without a name to the only person whom it fits', () => {
    const match = matchesOf([mori], [...usual('emr', byInitial), bare]).get('bare');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'mori' });
    expect(kindsOf(match)).toEqual(['login-initial', 'login-convention']);
  });
  it('says nothing where two people fit', () => {
    const namesake = staffRow('other', { number: '2002', name: '森 奈々', kana: 'モリ ナナ' });
    const match = matchesOf([mori, namesake], [...usual('emr', byInitial), bare]).get('bare');
    expect(match).toMatchObject({ outcome: 'doubtful', reason: 'several-candidates' });
  });
  it('counts only people without an account there', () => {
    const namesake = staffRow('other', { number: '2002', name: '森 奈々', kana: 'モリ ナナ' });
    const theirs = accountRow('theirs', { systemId: 'emr', name: 'n.mori2', displayName: '森 奈々' });
    const match = matchesOf([mori, namesake], [...usual('emr', byInitial), bare, theirs]).get('bare');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'mori' });
  });
  it('says nothing of a login that is made otherwise', () => {
    const other = { ...bare, name: 'mori-n' };
    expect(matchesOf([mori], [...usual('emr', byInitial), other]).get('bare')).toMatchObject({
      outcome: 'doubtful',
      reason: 'weak-evidence',
    });
  });
  it('gives a person to neither of two accounts that fit', () => {
    const second = accountRow('second', { systemId: 'emr', name: 'n.mori2' });
    const matches = matchesOf([mori], [...usual('emr', byInitial), bare, second]);
    expect([matches.get('bare')?.outcome, matches.get('second')?.outcome]).toEqual(['doubtful', 'doubtful']);
  });
  it('does not outweigh another name', () => {
    const named = { ...bare, displayName: '森 紀夫' };
    expect(matchesOf([mori], [...usual('emr', byInitial), named]).get('bare')?.outcome).not.toBe('matched');
  });
  it('is not learned from a handful of accounts', () => {
    const few = usual('emr', byInitial).slice(0, 9);
    expect(matchesOf([mori], [...few, bare]).get('bare')).toMatchObject({ outcome: 'doubtful' });
  });
});

describe('an account of the same person elsewhere', () => {
  const mizuto = staffRow('mizuto', { number: '2001', name: '水戸 昌也' });
  const named = accountRow('named', { systemId: 'domain', name: 'masaya.mizuto', displayName: '水戸 昌也' });
  it('tells the reading that the roster lacks', () => {
    const kana = accountRow('kana', { systemId: 'pacs', name: '4711', displayName: 'ﾐｽﾞﾄ ﾏｻﾔ' });
    const match = matchesOf([mizuto], [...usual('domain', bySpelling), named, kana]).get('kana');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'mizuto' });
    expect(kindsOf(match)).toEqual(['reading-elsewhere']);
  });
  it('tells no reading that is somebody else’s', () => {
    const owner = staffRow('owner', { number: '2002', name: '水戸 正也', kana: 'ミズト マサヤ' });
    const kana = accountRow('kana', { systemId: 'pacs', name: '4711', displayName: 'ﾐｽﾞﾄ ﾏｻﾔ' });
    const match = matchesOf([mizuto, owner], [...usual('domain', bySpelling), named, kana]).get('kana');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'owner' });
  });
  it('bears out the reading that others on the roster have', () => {
    const staff = [
      staffRow('mute', { number: '2001', name: '森橋 伸也' }),
      staffRow('2', { number: '2002', name: '森橋 葵', kana: 'モリハシ アオイ' }),
      staffRow('3', { number: '2003', name: '林 伸也', kana: 'ハヤシ シンヤ' }),
    ];
    const accounts = [
      accountRow('named', { systemId: 'domain', name: 's.morihashi', displayName: '森橋 伸也' }),
      accountRow('kana', { systemId: 'pacs', name: '4711', displayName: 'ﾓﾘﾊｼ ｼﾝﾔ' }),
    ];
    expect(matchesOf(staff, accounts).get('kana')).toMatchObject({ outcome: 'matched', staffId: 'mute' });
    expect(matchesOf(staff, accounts.slice(1)).get('kana')).toMatchObject({ outcome: 'doubtful' });
  });
  it('tells a former name that the roster does not know', () => {
    const staff = [staffRow('mori', { number: '2001', name: '森 直美', kana: 'モリ ナオミ' })];
    const sure = accountRow('sure', { systemId: 'domain', employeeNumber: '2001', displayName: '高橋 直美' });
    const other = accountRow('other', { systemId: 'emr', name: 'n.mori', displayName: '高橋 直美' });
    const match = matchesOf(staff, [sure, other]).get('other');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'mori' });
    expect(kindsOf(match)).toEqual(['login-initial', 'name-elsewhere']);
    expect(matchesOf(staff, [other]).get('other')).toMatchObject({ outcome: 'doubtful' });
  });
  it('tells two people with one initial apart by the login, where two exports have the same logins', () => {
    const staff = [
      staffRow('naomi', { number: '2001', name: '森 直美', kana: 'モリ ナオミ' }),
      staffRow('nana', { number: '2002', name: '森 奈々', kana: 'モリ ナナ' }),
    ];
    const sure = accountRow('sure', { systemId: 'domain', name: 'n.mori2', displayName: '森 奈々' });
    const bare = accountRow('bare', { systemId: 'emr', name: 'N.Mori2' });
    const both = [...usual('domain', byInitial), ...usual('emr', byInitial), sure, bare];
    const match = matchesOf(staff, both).get('bare');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'nana' });
    expect(kindsOf(match)).toContain('login-elsewhere');
    const apart = [...usual('domain', byInitial), ...usual('emr', bySpelling), sure, bare];
    expect(matchesOf(staff, apart).get('bare')).toMatchObject({ outcome: 'doubtful' });
  });
});

describe('of two people with one name', () => {
  const ken = { name: '佐藤 健', kana: 'サトウ ケン' };
  const staff = [
    staffRow('first', { ...ken, number: '2001', joinedOn: '2008-04-01' }),
    staffRow('second', { ...ken, number: '2002', joinedOn: '2023-04-01' }),
  ];
  const sure = accountRow('sure', { systemId: 'emr', employeeNumber: '2001', displayName: '佐藤 健' });
  const open = (changes: Partial<Account> = {}) =>
    accountRow('open', { systemId: 'emr', displayName: '佐藤 健', ...changes });

  it('the one without an account there is the only one left', () => {
    const match = matchesOf(staff, [sure, open()]).get('open');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'second', namesakes: 1 });
    expect(kindsOf(match)).toEqual(['name', 'only-one-left']);
  });
  it('an account elsewhere leaves both', () => {
    expect(matchesOf(staff, [{ ...sure, systemId: 'pacs' }, open()]).get('open')).toMatchObject({
      reason: 'several-candidates',
    });
  });
  it('two accounts for the one who is left are given to neither', () => {
    const matches = matchesOf(staff, [sure, open(), accountRow('more', { ...open(), id: 'more' })]);
    expect(matches.get('open')?.outcome).toBe('doubtful');
  });
  it('somebody who came after the last use is not left', () => {
    const before = open({ lastUsedOn: '2020-05-01' });
    expect(matchesOf(staff, [sure, before]).get('open')?.outcome).toBe('doubtful');
  });
  it('somebody who had left before the account was made is not left', () => {
    const left = staff.map((one) =>
      one.id === 'second' ? { ...one, joinedOn: null, leftOn: '2015-03-31' } : one,
    );
    const match = matchesOf(left, [sure, open({ createdOn: '2020-05-01' })]).get('open');
    expect(match?.staffId).not.toBe('second');
  });
  it('the account made on the first day of one is theirs', () => {
    const match = matchesOf(staff, [open({ createdOn: '2023-04-03' })]).get('open');
    expect(match).toMatchObject({ outcome: 'matched', staffId: 'second' });
    expect(kindsOf(match)).toEqual(['name', 'created-at-joining']);
  });
  it('the account made years before one came is the other’s', () => {
    expect(matchesOf(staff, [open({ createdOn: '2012-10-01' })]).get('open')).toMatchObject({
      outcome: 'matched',
      staffId: 'first',
    });
  });
  it('the ward in brackets and the job of the department tell them apart', () => {
    const jobs = staff.map((one, i) => ({ ...one, job: i === 0 ? ('nurse' as const) : ('doctor' as const) }));
    const match = matchesOf(jobs, [open({ displayName: '佐藤 健（看護部）' })]).get('open');
    expect(match?.candidates[0]).toMatchObject({ staffId: 'first' });
    expect(kindsOf(match)).toEqual(['name', 'job']);
  });
});

describe('a slip', () => {
  const staff = [staffRow('kato', { number: '2001', name: '加藤 隆典', kana: 'カトウ タカノリ' })];
  const of = (changes: Partial<Account>) => matchesOf(staff, [accountRow('a', changes)]).get('a');
  it('is forgiven where the login agrees', () => {
    expect(of({ name: 'takanori.kato', displayName: 'Taknori Kato' })).toMatchObject({
      outcome: 'matched',
      staffId: 'kato',
    });
    expect(of({ name: 'takanori.kato', displayName: '加藤 隆憲' })).toMatchObject({ outcome: 'matched' });
  });
  it('is no match by itself', () => {
    expect(of({ displayName: 'ｶﾄｳ ﾀｶﾉﾘﾘ' })?.outcome).not.toBe('matched');
  });
  it.each([
    ['takanori', 'taknori', true],
    ['takanori', 'takannori', true],
    ['takanori', 'takamori', true],
    ['takanori', 'tkaanori', true],
    ['takanori', 'takanori', true],
    ['takanori', 'takamari', false],
    ['takanori', 'atkanroi', false],
    ['takanori', 'takano', false],
  ])('%s, %s: %s', (a, b, isOne) => {
    expect(isOneSlip(a, b)).toBe(isOne);
    const index = new NearIndex<string>();
    index.add(a, 'found');
    expect(index.get(b).has('found')).toBe(isOne);
  });
});

describe('a name in part, with a number that is the person’s', () => {
  const staff = [
    staffRow('hanako', { number: '2001', name: '村島 麻奈', kana: 'ムラシマ マナ' }),
    staffRow('mayumi', { number: '2002', name: '竹内 真由美', kana: 'タケウチ マユミ' }),
  ];
  it.each([
    ['麻ちゃん', '2001', 'nickname'],
    ['まなちゃん', '2001', 'nickname'],
    ['金子 〓由美', '2002', 'given-name'],
  ])('%s is no contradiction', (displayName, employeeNumber, kind) => {
    const match = matchesOf(staff, [accountRow('a', { displayName, employeeNumber })]).get('a');
    expect(match).toMatchObject({ outcome: 'matched' });
    expect(kindsOf(match)).toContain(kind);
  });
  it('花ちゃん is one', () => {
    const account = accountRow('a', { displayName: '花ちゃん', employeeNumber: '2001' });
    expect(matchesOf(staff, [account]).get('a')).toMatchObject({ reason: 'contradiction' });
  });
});

describe('a given name in kana', () => {
  it('is read as it is written', () => {
    const staff = [
      staffRow('ayumi', { number: '2001', name: '比嘉 あゆみ' }),
      staffRow('2', { number: '2002', name: '比嘉 修', kana: 'ヒガ オサム' }),
    ];
    const account = accountRow('a', { name: 'ayumi.higa', displayName: 'Higa Ayumi' });
    expect(matchesOf(staff, [account]).get('a')).toMatchObject({ outcome: 'matched', staffId: 'ayumi' });
  });
});

describe('a second account under the name of somebody', () => {
  const own = usual('emr', byInitial);
  const second = (name: string) =>
    matchesOf([], [...own, accountRow('second', { systemId: 'emr', name, displayName: '青木 和子' })]).get(
      'second',
    );
  it('is a question where its login is unlike all others', () => {
    expect(second('u12')).toMatchObject({ outcome: 'doubtful' });
    expect(kindsOf(second('u12'))).toEqual(['name', 'unusual-login']);
  });
  it('is theirs where only a digit is added', () => {
    expect(second('k.aoki2')).toMatchObject({ outcome: 'matched', staffId: 'u0' });
  });
  it('stays linked where a person has confirmed it', () => {
    const linked = accountRow('second', {
      systemId: 'emr',
      name: 'u12',
      displayName: '青木 和子',
      staffId: 'u0',
    });
    expect(matchesOf([], [...own, linked]).get('second')).toMatchObject({
      reason: 'confirmed',
      staffId: 'u0',
    });
  });
});
