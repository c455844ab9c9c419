/** Where things stand in あおば総合病院, who works there, and the switch of that floor. */

export interface Spot {
  readonly place: string;
  readonly department: string;
  readonly responsible: string;
  readonly uplink: string;
}

const FLOOR = 'フロアスイッチ';
export const CORE = 'コアスイッチ1号機';
export const SERVER_SWITCH = 'サーバ室 サーバスイッチ';

/** Name → where it stands. */
export const FLOOR_SWITCHES: Readonly<Record<string, string>> = {
  [`1階外来 ${FLOOR}`]: '1階 外来EPS',
  [`1階放射線 ${FLOOR}`]: '1階 放射線科機械室',
  [`1階検査・薬剤 ${FLOOR}`]: '1階 検査科EPS',
  [`2階事務 ${FLOOR}`]: '2階 事務部EPS',
  [`2階手術・リハビリ ${FLOOR}`]: '2階 手術部EPS',
  [`2階医局 ${FLOOR}`]: '2階 医局EPS',
  [`3階東病棟 ${FLOOR}`]: '3階東 EPS',
  [`3階西病棟 ${FLOOR}`]: '3階西 EPS',
  [`4階東病棟 ${FLOOR}`]: '4階東 EPS',
};

const spot = (place: string, department: string, responsible: string, floor: string): Spot => ({
  place,
  department,
  responsible,
  uplink: `${floor} ${FLOOR}`,
});

export const SPOTS = {
  serverRoom: {
    place: '2階 サーバ室',
    department: '医療情報係',
    responsible: '高橋 健',
    uplink: SERVER_SWITCH,
  },
  ward3e: spot('3階東 ナースステーション', '3階東病棟', '3階東病棟 師長', '3階東病棟'),
  ward3w: spot('3階西 ナースステーション', '3階西病棟', '3階西病棟 師長', '3階西病棟'),
  ward4e: spot('4階東 ナースステーション', '4階東病棟', '4階東病棟 師長', '4階東病棟'),
  outpatient: spot('1階 外来', '外来', '外来 師長', '1階外来'),
  reception: spot('1階 総合受付', '医事課', '医事課長', '1階外来'),
  radiology: spot('1階 放射線科', '放射線科', '放射線科 技師長', '1階放射線'),
  laboratory: spot('1階 検査科', '検査科', '検査科 技師長', '1階検査・薬剤'),
  pharmacy: spot('1階 薬剤科', '薬剤科', '薬剤科長', '1階検査・薬剤'),
  theatre: spot('2階 手術室', '手術室', '手術室 師長', '2階手術・リハビリ'),
  rehabilitation: spot('2階 リハビリ室', 'リハビリテーション科', 'リハビリ 主任', '2階手術・リハビリ'),
  engineering: spot('2階 臨床工学室', '臨床工学科', '臨床工学 主任', '2階手術・リハビリ'),
  doctors: spot('2階 医局', '医局', '医局長', '2階医局'),
  office: spot('2階 事務部', '総務課', '総務課長', '2階事務'),
  accounts: spot('2階 事務部', '経理課', '経理課長', '2階事務'),
  planning: spot('2階 事務部', '経営企画課', '伊藤 恵', '2階事務'),
  it: spot('2階 医療情報係', '医療情報係', '高橋 健', '2階事務'),
  safety: spot('2階 医療安全管理室', '医療安全管理室', '中村 隆', '2階事務'),
  nursingOffice: spot('2階 看護部長室', '看護部', '看護部長', '2階事務'),
  liaison: spot('1階 地域連携室', '地域連携室', '地域連携室長', '1階外来'),
  nutrition: spot('1階 栄養科', '栄養科', '栄養科長', '1階検査・薬剤'),
  homeCare: spot('2階 訪問看護室', '訪問看護', '訪問看護 所長', '2階事務'),
  facilities: spot('1階 防災センター', '施設課', '施設課長', '1階外来'),
} as const satisfies Readonly<Record<string, Spot>>;

export type SpotId = keyof typeof SPOTS;

/** Columns of a device that stands there, on that floor's switch. */
export const at = (id: SpotId) => {
  const { place, department, responsible, uplink } = SPOTS[id];
  return { place, department, responsible, parentId: uplink };
};

/** Not on the network of the house, or by radio. */
export const offWire = (id: SpotId) => {
  const { place, department, responsible } = SPOTS[id];
  return { place, department, responsible };
};
