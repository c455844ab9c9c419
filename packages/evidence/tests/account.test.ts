/** Accounts as tools list them → rows of the account ledger (R-E1, R-E3; S0 6-2). */
import { describe, expect, it } from 'vitest';
import { domainOf, groupsOf } from '../src/account/windows.ts';
import { detectTool } from '../src/detect-tool.ts';
import { readTool } from '../src/read-tool.ts';
import { type ToolFormat, UnreadableToolError } from '../src/tool-list.ts';
import { FIXTURES, fixture, remarksOf, rowsOf } from './fixtures.ts';

const read = (name: string) => readTool(fixture(name), FIXTURES[name] as ToolFormat, 'account');
const list = (text: string, format: ToolFormat) => readTool(text, format, 'account');

describe('Get-ADUser', () => {
  it('reads CSV: groups, built-in accounts, those of leavers', () => {
    const reading = read('ad-user-ja.csv');
    expect(reading.defaults).toEqual({ layer: 'terminal_os', realm: 'sakura.local' });
    expect(rowsOf(reading)).toEqual([
      {
        line: 3,
        name: 't.yamada',
        displayName: '山田 太郎',
        employeeNumber: '10021',
        enabled: 'yes',
        role: '医局, カルテ利用者',
        createdOn: '2021-04-01',
        lastUsedOn: '2026-04-01',
        passwordChangedOn: '2026-02-03',
        passwordNeverExpires: 'no',
      },
      expect.objectContaining({
        name: 'Administrator',
        kind: 'built_in',
        administrator: 'yes',
        role: 'Domain Admins, Administrators',
        passwordNeverExpires: 'yes',
      }),
      {
        line: 5,
        name: 'h.suzuki',
        displayName: '鈴木 花子',
        employeeNumber: '10007',
        enabled: 'no',
        createdOn: '2018-04-02',
        passwordChangedOn: '2024-11-20',
        passwordNeverExpires: 'no',
      },
    ]);
  });

  it('reads instants as numbers, and says that groups were not exported', () => {
    const reading = read('ad-user-en.csv');
    expect(rowsOf(reading)).toMatchObject([
      { name: 'm.tanaka', lastUsedOn: '2025-04-09', passwordChangedOn: '2024-12-30' },
      // 18:40 of universal time: the night of the 18th in Japan.
      { name: 'svc-pacs', passwordChangedOn: '2019-04-18', passwordNeverExpires: 'yes' },
    ]);
    expect(rowsOf(reading)[1]).not.toHaveProperty('lastUsedOn');
    expect(remarksOf(reading)).toContainEqual([
      2,
      'values-not-exported',
      { heading: 'MemberOf', count: '2' },
    ]);
  });

  it('reads Format-List; a day after the 12th makes the order of all dates certain', () => {
    expect(rowsOf(read('ad-user-list.txt'))).toEqual([
      {
        line: 3,
        name: 'k.takahashi',
        displayName: '高橋 健',
        enabled: 'yes',
        role: '薬剤部',
        lastUsedOn: '2026-03-28',
        passwordChangedOn: '2026-01-05',
        passwordNeverExpires: 'no',
      },
      expect.objectContaining({ line: 13, name: 'm.ito', enabled: 'no', passwordChangedOn: '2025-06-07' }),
    ]);
  });

  it('takes the bits of userAccountControl where nothing else states them', () => {
    const rows = rowsOf(list('SamAccountName,userAccountControl\nfuyu,66050\nharu,512\n', 'ad_user'));
    expect(rows).toEqual([
      { line: 2, name: 'fuyu', enabled: 'no', passwordNeverExpires: 'yes' },
      { line: 3, name: 'haru', enabled: 'yes', passwordNeverExpires: 'no' },
    ]);
  });

  it('tells objects of different properties apart by the empty line between them', () => {
    const text =
      'SamAccountName : a\nName : A\nEnabled : True\n\nEmployeeID : 5\nSamAccountName : b\nEnabled : False\n';
    expect(rowsOf(list(text, 'ad_user'))).toEqual([
      { line: 1, name: 'a', displayName: 'A', enabled: 'yes' },
      { line: 5, name: 'b', employeeNumber: '5', enabled: 'no' },
    ]);
    const spaced = 'SamAccountName : a\n\nEnabled : True\n\nSamAccountName : b\n\nEnabled : False\n';
    expect(rowsOf(list(spaced, 'ad_user'))).toMatchObject([{ enabled: 'yes' }, { enabled: 'no' }]);
  });

  it('reads JSON with its lists of groups and the instants of PowerShell 5', () => {
    const text = `[
  { "SamAccountName": "a", "Enabled": true, "LastLogonDate": "\\/Date(1712193693000)\\/", "MemberOf": ["CN=Domain Admins,CN=Users,DC=a"] },
  { "SamAccountName": "b", "Enabled": false, "LastLogonDate": null, "MemberOf": [] }
]`;
    expect(detectTool(text, 'users.json')).toBe('ad_user');
    expect(rowsOf(list(text, 'ad_user'))).toEqual([
      {
        line: 2,
        name: 'a',
        enabled: 'yes',
        administrator: 'yes',
        role: 'Domain Admins',
        lastUsedOn: '2024-04-04',
      },
      { line: 3, name: 'b', enabled: 'no' },
    ]);
  });

  it('says rows that have more cells than headings, and a word that is neither yes nor no', () => {
    const reading = list('SamAccountName,Enabled\na,True,more\nb,perhaps\n', 'ad_user');
    expect(rowsOf(reading)).toMatchObject([{ enabled: 'yes' }, { enabled: 'perhaps' }]);
    expect(remarksOf(reading)).toEqual([
      [2, 'uneven-row', { count: '1' }],
      [3, 'word-unknown', { column: 'enabled', word: 'perhaps', count: '1' }],
    ]);
  });

  it('keeps the groups that are whole of a list that the console cut', () => {
    const text =
      'SamAccountName : aki\nMemberOf : {CN=Domain Admins,CN=Users,DC=a, CN=医局,DC=a, CN=Bac...}\n';
    const reading = list(text, 'ad_user');
    expect(rowsOf(reading)).toMatchObject([{ role: 'Domain Admins, 医局', administrator: 'yes' }]);
    expect(reading.remarks.map(({ code }) => code)).toContain('values-not-exported');
  });

  it('is terminal accounts unless the text says that a server spoke', () => {
    const text = '管理サーバー Windows Server 2022\nUser accounts for \\\\SV-AD01\n----\nadmin    sato\n';
    expect(list(text, 'net_user_list').defaults).toEqual({ layer: 'server_os', realm: 'SV-AD01' });
  });

  it('refuses CSV without SamAccountName', () => {
    expect(() => list('Name,Enabled\na,True\n', 'ad_user')).toThrow(UnreadableToolError);
  });
});

describe('groups and names of a directory', () => {
  const dn = (...names: readonly string[]) => names.map((name) => `CN=${name},CN=Users,DC=sakura,DC=local`);
  it.each([';', '|', '\n', ',', ' ', '; ', ', '])('finds groups that were joined by %j', (sign) => {
    expect(groupsOf(dn('Domain Admins', '医局').join(sign))).toEqual(['Domain Admins', '医局']);
  });

  it('reads plain names, commas inside a name, and nothing', () => {
    expect(groupsOf('Domain Admins;医局')).toEqual(['Domain Admins', '医局']);
    expect(groupsOf('CN=渡辺\\, 直美,DC=a')).toEqual(['渡辺, 直美']);
    expect(groupsOf('')).toEqual([]);
  });

  it('takes the domain of a name', () => {
    expect(domainOf('CN=a\\,DC=b,OU=c,DC=Sakura,DC=local')).toBe('sakura.local');
  });
});

describe('dsquery and dsget', () => {
  it('names rows of dsquery by the person, and says that the login is not stated', () => {
    const reading = read('dsquery-user.txt');
    expect(reading.defaults).toEqual({ layer: 'terminal_os', realm: 'sakura.local' });
    expect(rowsOf(reading).map((row) => ('name' in row ? row.name : ''))).toEqual([
      '山田 太郎',
      '渡辺, 直美',
      'Guest',
    ]);
    expect(remarksOf(reading)).toEqual([[1, 'login-name-not-stated', { count: '3' }]]);
  });

  it('cuts the table of dsget by the places of full-width characters', () => {
    expect(rowsOf(read('dsget-user.txt'))).toEqual([
      { line: 2, name: 't.yamada', displayName: '山田 太郎', enabled: 'yes', passwordNeverExpires: 'no' },
      { line: 3, name: 'h.suzuki', displayName: '鈴木 花子', enabled: 'no', passwordNeverExpires: 'no' },
      { line: 4, name: 'svc-backup', enabled: 'yes', passwordNeverExpires: 'yes' },
    ]);
  });

  it('reads properties', () => {
    expect(rowsOf(read('dsget-user-list.txt'))).toEqual([
      { line: 1, name: 'm.kobayashi', displayName: '小林 誠', employeeNumber: '10055', enabled: 'yes' },
      { line: 7, name: 's.kato', displayName: '加藤 さゆり', employeeNumber: '10061', enabled: 'no' },
    ]);
  });
});

describe('net user', () => {
  it('reads the list in Japanese, with the host and a name that holds a space', () => {
    const reading = read('net-user-list-ja.txt');
    expect(reading.defaults).toEqual({ layer: 'terminal_os', realm: 'PC-UKETSUKE01' });
    expect(rowsOf(reading)).toContainEqual({ line: 6, name: '保守 業者' });
    expect(rowsOf(reading)).toContainEqual({ line: 5, name: 'Guest', kind: 'built_in' });
    expect(reading.rows).toHaveLength(6);
  });

  it('says when the list breaks off', () => {
    const text = fixture('net-user-list-en.txt');
    const reading = list(text.slice(0, text.indexOf('The command')), 'net_user_list');
    expect(reading.rows).toHaveLength(3);
    expect(reading.remarks).toMatchObject([{ code: 'cut-off' }]);
  });

  it('reads accounts one after another in Japanese', () => {
    expect(rowsOf(read('net-user-ja.txt'))).toEqual([
      {
        line: 1,
        name: 'hoshu',
        displayName: '保守業者用',
        enabled: 'yes',
        administrator: 'yes',
        role: 'Administrators, Users',
        lastUsedOn: '2026-03-02',
        passwordChangedOn: '2022-01-05',
        passwordNeverExpires: 'yes',
      },
      {
        line: 28,
        name: 'uketsuke',
        displayName: '受付共用',
        enabled: 'yes',
        administrator: 'no',
        role: 'Users',
        passwordChangedOn: '2026-02-10',
        passwordNeverExpires: 'no',
      },
    ]);
  });

  it('reads English; locked is neither enabled nor disabled', () => {
    const [row] = rowsOf(read('net-user-en.txt'));
    expect(row).toMatchObject({ name: 'xray', lastUsedOn: '2026-03-23', passwordChangedOn: '2026-02-03' });
    expect(row).not.toHaveProperty('enabled');
  });

  it('takes the domain, whose groups may lie in others', () => {
    const head = 'The request will be processed at a domain controller for domain sakura.local.\n\n';
    const reading = list(head + fixture('net-user-en.txt'), 'net_user');
    expect(reading.defaults.realm).toBe('sakura.local');
    expect(rowsOf(reading)[0]).not.toHaveProperty('administrator');
  });
});

describe('Get-LocalUser', () => {
  it('cuts the table, with Japanese names and descriptions', () => {
    expect(rowsOf(read('local-user-table.txt'))).toEqual([
      { line: 4, name: 'Administrator', kind: 'built_in', enabled: 'no' },
      { line: 5, name: 'uketsuke', enabled: 'yes' },
      { line: 6, name: '保守業者', enabled: 'yes' },
      { line: 7, name: 'WDAGUtilityAccount', kind: 'built_in', enabled: 'no' },
    ]);
  });

  it('reads properties: no day on which a password expires is never, when there is a password', () => {
    expect(rowsOf(read('local-user-list.txt'))).toEqual([
      {
        line: 3,
        name: 'uketsuke',
        displayName: '受付共用',
        enabled: 'yes',
        lastUsedOn: '2026-04-01',
        passwordChangedOn: '2026-02-10',
        passwordNeverExpires: 'yes',
      },
      // Renamed, and still the built-in administrator by its SID.
      { line: 18, name: 'kanri', kind: 'built_in', enabled: 'no' },
    ]);
  });

  it('reads CSV', () => {
    expect(rowsOf(read('local-user.csv'))).toMatchObject([
      { name: 'kensa', displayName: 'Lab PC', lastUsedOn: '2026-03-31', passwordNeverExpires: 'no' },
    ]);
  });
});

describe('wmic useraccount', () => {
  it.each(['wmic-table.txt', 'wmic.csv', 'wmic-list.txt'])('reads %s', (name) => {
    const reading = read(name);
    expect(reading.defaults).toEqual({ layer: 'terminal_os', realm: 'SV-KARTE01' });
    expect(rowsOf(reading)).toMatchObject([
      { name: 'Administrator', kind: 'built_in', enabled: 'yes', passwordNeverExpires: 'yes' },
      { name: 'karte', displayName: 'カルテ保守', enabled: 'no', passwordNeverExpires: 'no' },
    ]);
  });
});

describe('Linux', () => {
  it('leaves out system accounts of passwd without a shell, and counts them', () => {
    const reading = read('passwd.txt');
    expect(reading.defaults).toEqual({ layer: 'server_os' });
    expect(rowsOf(reading)).toEqual([
      { line: 1, name: 'root', displayName: 'root', kind: 'built_in', administrator: 'yes' },
      { line: 4, name: 'sync', displayName: 'sync' },
      { line: 6, name: 'postgres', displayName: 'PostgreSQL administrator' },
      { line: 8, name: 'kensa', displayName: '検査 担当' },
      { line: 9, name: 'hoshu', displayName: '保守業者' },
    ]);
    expect(remarksOf(reading)).toEqual([[2, 'system-accounts-left-out', { count: '4' }]]);
  });

  it('reads of shadow whether it is locked and when it changed', () => {
    const reading = read('shadow.txt');
    expect(rowsOf(reading)).toEqual([
      { line: 1, name: 'root', kind: 'built_in', enabled: 'no', passwordChangedOn: '2023-05-23' },
      { line: 4, name: 'kensa', enabled: 'yes', passwordChangedOn: '2026-02-16', passwordNeverExpires: 'no' },
      { line: 5, name: 'hoshu', enabled: 'no', passwordChangedOn: '2025-01-12' },
      { line: 6, name: 'guest', enabled: 'yes', passwordChangedOn: '2024-10-04' },
    ]);
    expect(remarksOf(reading)).toContainEqual([6, 'empty-password', { name: 'guest', count: '1' }]);
  });

  it('never gives a hash away, in whatever format shadow is read and however it is broken', () => {
    const text = fixture('shadow.txt');
    const broken = [text, text.replaceAll('::', ':'), text.replaceAll(':', ' '), text.replaceAll('\n', ' ')];
    for (const format of new Set(Object.values(FIXTURES)))
      for (const one of broken) expect(said(one, format)).not.toMatch(/SECRET/);
  });

  it('reads passwd -S of old and new releases', () => {
    expect(rowsOf(read('passwd-status.txt'))).toEqual([
      { line: 1, name: 'root', kind: 'built_in', enabled: 'no', passwordChangedOn: '2023-05-23' },
      { line: 2, name: 'kensa', enabled: 'yes', passwordChangedOn: '2026-02-15', passwordNeverExpires: 'no' },
      { line: 3, name: 'hoshu', enabled: 'no', passwordChangedOn: '2025-01-12' },
      { line: 4, name: 'old', enabled: 'yes', passwordChangedOn: '2020-02-03', passwordNeverExpires: 'yes' },
    ]);
  });

  it.each([
    ['lastlog-en.txt', '2026-03-30', '2026-04-01'],
    ['lastlog-ja.txt', '2026-04-02', '2025-12-19'],
  ])('reads %s and counts who never signed in', (name, root, kensa) => {
    const reading = read(name);
    expect(rowsOf(reading)).toMatchObject([
      { name: 'root', lastUsedOn: root },
      { name: 'kensa', lastUsedOn: kensa },
      ...(name === 'lastlog-en.txt' ? [{ name: 'hoshu', lastUsedOn: '2025-12-18' }] : []),
    ]);
    expect(remarksOf(reading)).toEqual([[3, 'never-logged-in', { count: '1' }]]);
  });
});

function said(text: string, format: ToolFormat): string {
  try {
    return JSON.stringify(readTool(text, format, 'account'));
  } catch (error) {
    return error instanceof UnreadableToolError
      ? JSON.stringify([error.message, error.params])
      : String(error);
  }
}
