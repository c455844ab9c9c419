/** 職員名簿 of あおば総合病院 (R-E3, R-E4): 120 beds, its dispatched doctors, those who left within a year. */
import { recently } from '../days.ts';
import type { DemoStaff } from '../model.ts';
import type { Random } from '../random.ts';
import { type Post, type StaffMaker, staffMaker } from '../staff-maker.ts';

/** They sign in to the demonstration or stand in its checklist. */
const KNOWN: readonly (readonly [name: string, kana: string, Omit<Post, 'count' | 'womenShare'>])[] = [
  [
    '青葉 誠',
    'アオバ マコト',
    { department: '医局', job: 'doctor', jobTitle: '院長', more: { joinedOn: '2009-04-01' } },
  ],
  [
    '佐藤 美咲',
    'サトウ ミサキ',
    { department: '総務課', job: 'clerk', jobTitle: '事務部長', more: { joinedOn: '2011-04-01' } },
  ],
  [
    '中村 隆',
    'ナカムラ タカシ',
    {
      department: '医療安全管理室',
      job: 'doctor',
      jobTitle: '医療安全管理室長',
      more: { joinedOn: '2012-04-01' },
    },
  ],
  [
    '伊藤 恵',
    'イトウ メグミ',
    { department: '経営企画課', job: 'clerk', jobTitle: '経営企画課長', more: { joinedOn: '2014-04-01' } },
  ],
  [
    '高橋 健',
    'タカハシ ケン',
    { department: '医療情報係', job: 'it', jobTitle: '医療情報係長', more: { joinedOn: '2016-04-01' } },
  ],
  [
    '渡辺 浩二',
    'ワタナベ コウジ',
    { department: '総務課', job: 'clerk', jobTitle: '監査担当', more: { joinedOn: '2008-04-01' } },
  ],
  [
    '小林 彩',
    'コバヤシ アヤ',
    { department: '3階東病棟', job: 'nurse', jobTitle: '主任看護師', more: { joinedOn: '2017-04-01' } },
  ],
];

const post = (
  department: string,
  job: Post['job'],
  jobTitle: string,
  count: number,
  womenShare: number,
  more: DemoStaff = {},
): Post => ({ department, job, jobTitle, count, womenShare, more });

const ward = (name: string, nurses: number, carers: number): readonly Post[] => [
  post(name, 'nurse', '師長', 1, 0.95),
  post(name, 'nurse', '主任看護師', 2, 0.92),
  post(name, 'nurse', '看護師', nurses, 0.9),
  post(name, 'assistant_nurse', '准看護師', 1, 0.95),
  post(name, 'care_worker', '看護補助者', carers, 0.75, { employment: 'part_time' }),
  post(name, 'clerk', '病棟クラーク', 1, 0.95, { employment: 'part_time' }),
];

const POSTS: readonly Post[] = [
  post('医局', 'doctor', '副院長', 2, 0.1),
  post('医局', 'doctor', '部長', 7, 0.15),
  post('医局', 'doctor', '医員', 8, 0.3),
  post('医局', 'doctor', '非常勤医師', 16, 0.3, { employment: 'part_time' }),
  ...ward('3階東病棟', 26, 6),
  ...ward('3階西病棟', 26, 6),
  ...ward('4階東病棟', 22, 9),
  post('外来', 'nurse', '師長', 1, 0.95),
  post('外来', 'nurse', '看護師', 14, 0.93),
  post('外来', 'nurse', '看護師', 12, 0.96, { employment: 'part_time' }),
  post('手術室', 'nurse', '看護師', 9, 0.8),
  post('看護部', 'nurse', '看護部長', 1, 0.95),
  post('看護部', 'nurse', '副看護部長', 2, 0.9),
  post('訪問看護', 'nurse', '訪問看護師', 6, 0.95),
  post('薬剤科', 'pharmacist', '薬剤科長', 1, 0.3),
  post('薬剤科', 'pharmacist', '薬剤師', 8, 0.6),
  post('薬剤科', 'clerk', '薬剤助手', 2, 0.9, { employment: 'part_time' }),
  post('放射線科', 'radiographer', '技師長', 1, 0.1),
  post('放射線科', 'radiographer', '診療放射線技師', 8, 0.3),
  post('検査科', 'laboratory', '技師長', 1, 0.4),
  post('検査科', 'laboratory', '臨床検査技師', 9, 0.75),
  post('リハビリテーション科', 'rehabilitation', '理学療法士', 15, 0.45),
  post('リハビリテーション科', 'rehabilitation', '作業療法士', 7, 0.6),
  post('リハビリテーション科', 'rehabilitation', '言語聴覚士', 2, 0.8),
  post('臨床工学科', 'engineer', '臨床工学技士', 5, 0.25),
  post('栄養科', 'dietitian', '管理栄養士', 4, 0.95),
  post('栄養科', 'other', '調理師（委託）', 7, 0.6, {
    employment: 'contractor',
    dispatchedFrom: '株式会社かざみどり給食',
  }),
  post('地域連携室', 'social_worker', '医療ソーシャルワーカー', 4, 0.75),
  post('地域連携室', 'nurse', '退院支援看護師', 2, 0.95),
  post('医事課', 'clerk', '医事課長', 1, 0.3),
  post('医事課', 'clerk', '医事係', 16, 0.85),
  post('医事課', 'clerk', '受付（派遣）', 8, 0.95, {
    employment: 'dispatched',
    dispatchedFrom: '株式会社ひなた医療事務',
  }),
  post('医事課', 'clerk', '医師事務作業補助者', 8, 0.95),
  post('総務課', 'clerk', '総務係', 5, 0.6),
  post('経理課', 'clerk', '経理係', 3, 0.6),
  post('経営企画課', 'clerk', '企画係', 2, 0.5),
  post('医療情報係', 'it', '医療情報係', 2, 0.3),
  post('医療安全管理室', 'nurse', '医療安全管理者', 1, 0.9),
  post('施設課', 'other', '設備係', 3, 0.05),
];

/** Where doctors of a university hospital stand in for a night or a morning. */
const DISPATCHED = [
  ['あさひ野医科大学病院 循環器内科', 5],
  ['あさひ野医科大学病院 整形外科', 3],
  ['あさひ野医科大学病院 麻酔科', 2],
  ['しらかば大学病院 小児科', 4],
] as const;

const LEAVING = [
  '医局',
  '3階東病棟',
  '3階西病棟',
  '4階東病棟',
  '外来',
  '医事課',
  '検査科',
  'リハビリテーション科',
];

export function staff(random: Random, today: string): readonly DemoStaff[] {
  const maker = staffMaker(
    random,
    today,
    KNOWN.map(([name]) => name),
  );
  for (const [name, kana, one] of KNOWN) maker.add({ ...one, womenShare: 0 }, { name, kana, woman: false });
  for (const one of POSTS) for (let at = 0; at < one.count; at++) maker.add(one);
  for (const [dispatchedFrom, count] of DISPATCHED)
    for (let at = 0; at < count; at++)
      maker.add({
        department: '医局',
        job: 'doctor',
        jobTitle: '派遣医師',
        womenShare: 0.25,
        more: {
          employment: 'dispatched',
          dispatchedFrom,
          joinedOn: recently(random, today, 60, 900),
        },
      });
  addLeavers(maker, random, today);
  return withMarriages(random, maker.rows());
}

/** 40 who left, three who leave within a month. */
function addLeavers(maker: StaffMaker, random: Random, today: string): void {
  const posts = POSTS.filter(
    ({ department, jobTitle }) => LEAVING.includes(department) && !/長$/.test(jobTitle),
  );
  for (let at = 0; at < 43; at++) {
    const { more, ...one } = random.pick(posts);
    const leftOn = at < 40 ? recently(random, today, 12, 360) : recently(random, today, -28, -8);
    maker.add({ ...one, more: { ...more, joinedOn: recently(random, today, 700, 3000), leftOn } });
  }
}

/** One in fifteen women has another name than at the start; here and there the kana are missing. */
const FORMER = ['相沢', '梅原', '榎本', '小田切', '神谷', '北川', '篠原', '白石', '瀬戸', '辻'];

function withMarriages(random: Random, rows: readonly DemoStaff[]): readonly DemoStaff[] {
  return rows.map((row) => {
    const isWoman = row.job === 'nurse' || /[子美香奈恵]$/.test(row.name ?? '');
    const [, given = ''] = (row.name ?? '').split(' ');
    if (isWoman && random.chance(0.06)) return { ...row, formerNames: [`${random.pick(FORMER)} ${given}`] };
    return random.chance(0.02) ? { ...row, kana: '' } : row;
  });
}
