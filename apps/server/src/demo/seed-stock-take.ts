/** The hospital's stock-take at the end of the last fiscal year: mostly found, what was not is settled, the report is kept (R-D2; S1 第13条(1)②). */
import { addDays } from '@mamori/core/calendar/iso-date';
import { decideMissing } from '../services/stock-takes/decide.ts';
import { closeTake, recordSeen, startTake } from '../services/stock-takes/record.ts';
import { takeDetail } from '../services/stock-takes/select.ts';
import { todayInJapan } from '../services/today.ts';
import { ago, april, weekdayUpTo, yearOf } from './ledgers/days.ts';
import type { SeededFacility } from './seed-facility.ts';
import type { DemoSignInName } from './users.ts';

/** Control numbers, with what the walkers wrote. */
const MISSING: Readonly<Record<string, string>> = {
  'TB-006': '充電台が空いている。病棟で聞き取り中。',
  'TB-020': '修理に出した可能性。購買係に確認中。',
  'US-004': '金庫の中になし。患者の情報は入れていない。',
};
const ELSEWHERE: Readonly<Record<string, { readonly place: string; readonly note: string }>> = {
  'PC-135': { place: '1階 医事課', note: '貸し出したままだった。その日のうちに戻した。' },
};
const UNKNOWN = [
  {
    code: 'ラベルのない無線ルーター',
    place: '3階 会議室',
    note: '個人の持ち込み。その場で外し、持ち帰ってもらった。',
  },
  {
    code: 'S/N 4402-118 ノートPC',
    place: '2階 臨床検査室',
    note: '検査機器の保守業者の置き忘れ。業者に返却した。',
  },
] as const;
const NOTE = [
  '見つからなかった3台は、その後すべて見つかった（病棟の引き出し、修理からの返却、放射線科の棚）。',
  '台帳にない2台は、院内のネットワークにつないだ記録がないことを確かめた。',
].join('\n');

/** Days of the new fiscal year until everything was found. */
const SETTLED_AFTER = 20;

export async function seedStockTake({ cast }: SeededFacility): Promise<void> {
  const { context } = await cast.as('hospital-operator');
  const end = april(ago(todayInJapan(context.now()), SETTLED_AFTER + 1), 0);
  const [first, second] = [weekdayUpTo(addDays(end, -9)), weekdayUpTo(addDays(end, -8))];
  const at = async (by: DemoSignInName, day: string, time: string) => {
    const now = () => new Date(`${day}T${time}:00+09:00`);
    return { ...(await cast.as(by)), context: { ...context, now }, locale: 'ja' } as const;
  };
  const beginning = await at('hospital-operator', first, '08:45');
  const id = await startTake(beginning, {
    name: `令和${yearOf(end) - 2019}年度末の棚卸`,
    where: [
      { column: 'installedOn', operator: 'before', values: [first] },
      { column: 'kind', operator: 'not', values: ['saas', 'iaas'] },
    ],
  });
  const { entries } = await takeDetail(beginning.tx, id);
  const isDownstairs = ({ expected }: (typeof entries)[number]) => /^[B1]/.test(expected?.place ?? '');
  const walk = async (by: DemoSignInName, day: string, some: typeof entries) =>
    recordSeen(
      await at(by, day, '17:00'),
      id,
      some.map((entry, index) => seenOf(entry, day, index)),
    );
  await walk('hospital-operator', first, entries.filter(isDownstairs));
  await walk(
    'hospital',
    second,
    entries.filter((entry) => !isDownstairs(entry)),
  );
  const closing = await at('hospital-operator', second, '17:20');
  const found = UNKNOWN.map((one) => ({
    ...one,
    id: context.newId(),
    result: 'unknown_device' as const,
    seenAt: `${second}T07:30:00Z`,
  }));
  await recordSeen(closing, id, found);
  const missing = entries.filter(({ expected }) => expected && expected.number in MISSING);
  await decideMissing(closing, id, { entryIds: missing.map((one) => one.id), decision: 'keep_looking' });
  const { version } = await takeDetail(closing.tx, id);
  const last = await at('hospital-operator', weekdayUpTo(addDays(end, SETTLED_AFTER)), '16:00');
  await closeTake(last, id, { ifMatch: version, note: NOTE, takeOverPlaces: false, openAreMissing: false });
}

type Entry = Awaited<ReturnType<typeof takeDetail>>['entries'][number];

/** One after another, from nine o'clock on. */
function seenOf({ id, expected }: Entry, day: string, index: number) {
  const seenAt = new Date(Date.parse(`${day}T09:00:00+09:00`) + index * 90_000).toISOString();
  const note = MISSING[expected?.number ?? ''];
  if (note !== undefined) return { id, result: 'missing' as const, place: '', code: '', note, seenAt };
  const seen = ELSEWHERE[expected?.number ?? ''] ?? { place: expected?.place ?? '', note: '' };
  return { id, result: 'found' as const, code: '', ...seen, seenAt };
}
