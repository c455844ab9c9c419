/** Accounts of the ultrasound devices, typed in on the spot: whose they are has to be asked (R-E3; S1 第4条⑨). */
import { ago } from '../days.ts';
import type { DemoAccount } from '../model.ts';

/** Login, what the device shows, role, days since the last use. Several people fit most of them, a leaver fits the first two. */
const ACCOUNTS: readonly (readonly [name: string, displayName: string, role: string, days: number])[] = [
  ['d.ishikawa', '石川', '医師', 3],
  ['y.sano', '佐野', '医師', 12],
  ['a.maeda', '前田', '検査科', 0],
  ['k.suzuki', '鈴木', '', 1],
  ['t.kaneko', '金子', '医師', 5],
  ['h.kitamura', '北村', '医師', 2],
  ['t.nishimura', '西村', '医師', 8],
  ['n.ishikawa', '石川', '', 4],
  ['y.iwasaki', '岩崎', '医師', 6],
  ['us-echo', '鈴木 和子・佐野 友香', '検査科', 0],
];

export const doubtfulAccounts = (today: string): readonly DemoAccount[] => [
  ...ACCOUNTS.map(([name, displayName, role, days]) => ({
    layer: 'application' as const,
    systemId: 'ultrasound',
    name,
    displayName,
    role,
    kind: 'personal' as const,
    enabled: 'yes' as const,
    administrator: 'no' as const,
    createdOn: '2022-06-06',
    lastUsedOn: ago(today, days),
  })),
  // The number is 西村 孝's.
  {
    layer: 'application',
    systemId: 'ultrasound',
    name: 'echo11',
    displayName: '西村 拓也',
    employeeNumber: '22012',
    role: '医師',
    kind: 'personal',
    enabled: 'yes',
    administrator: 'no',
    createdOn: '2024-04-08',
    lastUsedOn: ago(today, 9),
  },
];
