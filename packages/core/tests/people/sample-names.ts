/**
 * Japanese names for the reconciliation sample: common family names with a weight (people in ten thousand, rounded), common given names, and parts of
 * which rarer ones are composed. Nobody real is meant by a combination.
 */

/** Kanji, reading, weight. */
const COMMON = `
佐藤 サトウ 150 鈴木 スズキ 142 高橋 タカハシ 112 田中 タナカ 106 伊藤 イトウ 85 渡辺 ワタナベ 84 山本 ヤマモト 83 中村 ナカムラ 82
小林 コバヤシ 81 加藤 カトウ 70 吉田 ヨシダ 66 山田 ヤマダ 65 佐々木 ササキ 53 山口 ヤマグチ 51 松本 マツモト 50 井上 イノウエ 49
木村 キムラ 46 林 ハヤシ 43 斎藤 サイトウ 43 清水 シミズ 42 山崎 ヤマザキ 38 阿部 アベ 37 森 モリ 37 池田 イケダ 36 橋本 ハシモト 35
山下 ヤマシタ 34 石川 イシカワ 33 中島 ナカジマ 32 前田 マエダ 31 藤田 フジタ 30 後藤 ゴトウ 30 小川 オガワ 30 岡田 オカダ 29
村上 ムラカミ 29 長谷川 ハセガワ 29 近藤 コンドウ 29 石井 イシイ 29 斉藤 サイトウ 25 坂本 サカモト 25 遠藤 エンドウ 25 藤井 フジイ 24
青木 アオキ 24 西村 ニシムラ 23 福田 フクダ 23 太田 オオタ 23 三浦 ミウラ 22 藤原 フジワラ 22 岡本 オカモト 22 松田 マツダ 21
中川 ナカガワ 21 中野 ナカノ 21 小野 オノ 20 原田 ハラダ 20 田村 タムラ 20 竹内 タケウチ 19 金子 カネコ 19 和田 ワダ 19
中山 ナカヤマ 19 石田 イシダ 19 上田 ウエダ 19 森田 モリタ 18 原 ハラ 17 柴田 シバタ 17 酒井 サカイ 17 工藤 クドウ 17
横山 ヨコヤマ 17 宮崎 ミヤザキ 16 宮本 ミヤモト 16 内田 ウチダ 16 高木 タカギ 16 安藤 アンドウ 16 谷口 タニグチ 15 大野 オオノ 15
丸山 マルヤマ 15 今井 イマイ 15 河野 コウノ 15 藤本 フジモト 15 武田 タケダ 14 村田 ムラタ 14 上野 ウエノ 14 杉山 スギヤマ 14
増田 マスダ 14 菅原 スガワラ 13 平野 ヒラノ 13 小島 コジマ 13 久保 クボ 13 松井 マツイ 13 千葉 チバ 13 大塚 オオツカ 13
桜井 サクライ 13 野口 ノグチ 13 渡部 ワタナベ 12 服部 ハットリ 11 新井 アライ 12 岩崎 イワサキ 12 高野 タカノ 12 浜田 ハマダ 11
大西 オオニシ 11 関 セキ 10 広瀬 ヒロセ 9 滝沢 タキザワ 5 河原 カワハラ 4 川原 カワハラ 4 小沢 オザワ 7 大沢 オオサワ 5
八田 ハッタ 2 堀田 ホッタ 4 本間 ホンマ 6 南部 ナンブ 2 小室 コムロ 3 長谷部 ハセベ 2 五十嵐 イガラシ 6 東海林 ショウジ 1
庄司 ショウジ 5 大内 オオウチ 4 越智 オチ 3 知念 チネン 2 比嘉 ヒガ 4 金城 キンジョウ 4 呉 ゴ 1 李 リ 1 楊 ヨウ 1`;

const MALE = `
誠 マコト 健一 ケンイチ 隆 タカシ 浩 ヒロシ 豊 ユタカ 修 オサム 学 マナブ 翔太 ショウタ 大輔 ダイスケ 拓也 タクヤ 健太 ケンタ 直樹 ナオキ
翔 ショウ 大樹 ダイキ 達也 タツヤ 亮 リョウ 駿 シュン 蓮 レン 悠真 ユウマ 湊 ミナト 陽翔 ハルト 樹 イツキ 大和 ヤマト 悠斗 ユウト
純一 ジュンイチ 潤一郎 ジュンイチロウ 幸太郎 コウタロウ 孝太郎 コウタロウ 雄大 ユウダイ 祐介 ユウスケ 裕介 ユウスケ 佑介 ユウスケ 勇気 ユウキ 祐樹 ユウキ
慶 ケイ 恵一 ケイイチ 圭一 ケイイチ 宏 ヒロシ 博 ヒロシ 勉 ツトム 進 ススム 清 キヨシ 茂 シゲル 実 ミノル 一郎 イチロウ 次郎 ジロウ
伸也 シンヤ 信也 シンヤ 真一 シンイチ 慎一 シンイチ 洋平 ヨウヘイ 陽平 ヨウヘイ 哲也 テツヤ 徹 トオル 透 トオル 聡 サトシ 智 サトシ`;
const FEMALE = `
花子 ハナコ 陽子 ヨウコ 洋子 ヨウコ 恵子 ケイコ 京子 キョウコ 清子 キヨコ 幸子 サチコ 和子 カズコ 裕子 ユウコ 裕子 ヒロコ 優子 ユウコ
由美 ユミ 由美子 ユミコ 美穂 ミホ 真由美 マユミ 直美 ナオミ 智子 トモコ 美香 ミカ 香織 カオリ 恵 メグミ 愛 アイ 美咲 ミサキ
さくら サクラ さやか サヤカ あゆみ アユミ 結衣 ユイ 葵 アオイ 凛 リン 陽菜 ヒナ 陽菜 ハルナ 彩香 アヤカ 千尋 チヒロ 明美 アケミ
由紀 ユキ 友紀 ユキ 有紀 ユキ 雪 ユキ 麻衣 マイ 舞 マイ 真衣 マイ 美樹 ミキ 久美子 クミコ 典子 ノリコ 紀子 ノリコ 順子 ジュンコ
純子 ジュンコ 翔子 ショウコ 祥子 ショウコ 祥子 サチコ 遥 ハルカ 春香 ハルカ 瞳 ヒトミ 薫 カオル 悠 ユウ 沙織 サオリ 千鶴 チヅル
ゆうこ ユウコ えり エリ 絵里 エリ 恵理 エリ 茜 アカネ 楓 カエデ 真央 マオ 萌 モエ 梓 アズサ 栞 シオリ 詩織 シオリ`;

const FAMILY_FIRST =
  '大オオ 小コ 中ナカ 上ウエ 下シモ 西ニシ 東ヒガシ 北キタ 南ミナミ 高タカ 長ナガ 広ヒロ 松マツ 竹タケ 杉スギ 森モリ 石イシ 岩イワ 水ミズ 白シラ 黒クロ 青アオ 赤アカ 古フル 新ニイ 平ヒラ 宮ミヤ 福フク 金カネ 秋アキ 春ハル 内ウチ 島シマ 堀ホリ 三ミ 矢ヤ 桜サクラ 藤フジ 梅ウメ 花ハナ 村ムラ 川カワ 山ヤマ 谷タニ 細ホソ 深フカ 浅アサ 柳ヤナギ 永ナガ 荒アラ 今イマ 戸ト 門カド 富トミ 国クニ 瀬セ 沢サワ 豊トヨ 栄サカエ';
const FAMILY_LAST =
  '田ダ 川カワ 山ヤマ 野ノ 村ムラ 井イ 木キ 本モト 原ハラ 島シマ 崎サキ 沢サワ 谷タニ 口グチ 瀬セ 橋ハシ 岡オカ 林バヤシ 内ウチ 塚ヅカ 浦ウラ 尾オ 戸ド 倉クラ';
const MALE_FIRST =
  '健ケン 雄ユウ 康ヤス 和カズ 正マサ 智トモ 直ナオ 秀ヒデ 義ヨシ 博ヒロ 隆タカ 信ノブ 慎シン 浩コウ 純ジュン 英エイ 俊トシ 孝タカ 大ダイ 良リョウ 昌マサ 克カツ 光ミツ 恒ツネ';
const MALE_LAST =
  '一イチ 二ジ 太タ 太郎タロウ 介スケ 輔スケ 也ヤ 哉ヤ 人ト 斗ト 彦ヒコ 之ユキ 樹キ 平ヘイ 司ジ 明アキ 夫オ 雄オ 紀ノリ 典ノリ';
const FEMALE_FIRST =
  '美ミ 由ユ 裕ユウ 恵ケイ 優ユウ 彩アヤ 真マ 友トモ 奈ナ 千チ 沙サ 麻マ 里リ 明アキ 陽ヨウ 紗サ 和カズ 久ク 菜ナ 知トモ 智トモ 早サ 亜ア 希キ';
const FEMALE_LAST =
  '子コ 美ミ 香カ 恵エ 奈ナ 菜ナ 里リ 紀キ 代ヨ 穂ホ 織オリ 佳カ 希キ 実ミ 緒オ 由美ユミ 理子リコ';

export interface Word {
  readonly kanji: string;
  readonly kana: string;
  readonly weight: number;
}

const words = (list: string) => list.trim().split(/\s+/);
const chunks = (list: readonly string[], size: number) =>
  Array.from({ length: list.length / size }, (_, i) => list.slice(i * size, i * size + size));
const named = (list: string): Word[] =>
  chunks(words(list), 2).map(([kanji = '', kana = ''], i) => ({ kanji, kana, weight: 60 / (i + 60) }));
const syllables = (list: string) =>
  words(list).map((one) => {
    const [, kanji = '', kana = ''] = /^(\p{Script=Han}+)(\p{Script=Katakana}+)$/u.exec(one) ?? [];
    return { kanji, kana };
  });

/** The pairs get rarer with their place in a fixed shuffle, as a real tail does. */
function composed(first: string, last: string, total: number): Word[] {
  const pairs = syllables(first).flatMap((a) =>
    syllables(last)
      .filter((b) => b.kanji !== a.kanji)
      .map((b) => ({ kanji: a.kanji + b.kanji, kana: a.kana + b.kana })),
  );
  const order = pairs.map((pair, i) => ({ ...pair, rank: (i * 7919) % pairs.length }));
  const weights = order.map(({ rank }) => 1 / (rank + 300));
  const sum = weights.reduce((a, b) => a + b, 0);
  return order.map(({ kanji, kana }, i) => ({ kanji, kana, weight: ((weights[i] ?? 0) / sum) * total }));
}

/**
 * About four in ten people have one of the common names; the rest spread over 1,300. The most frequent given names
 * have about 0.6 % of a sex each, as over all ages; so about 2 % of 3,000 people share a written name with somebody,
 * the pairs of namesakes included; a little more than is likely in life.
 */
export const FAMILIES: readonly Word[] = [
  ...chunks(words(COMMON), 3).map(([kanji = '', kana = '', weight]) => ({
    kanji,
    kana,
    weight: Number(weight),
  })),
  ...composed(FAMILY_FIRST, FAMILY_LAST, 4500),
];
export const MALES: readonly Word[] = [...named(MALE), ...composed(MALE_FIRST, MALE_LAST, 110)];
export const FEMALES: readonly Word[] = [...named(FEMALE), ...composed(FEMALE_FIRST, FEMALE_LAST, 110)];

/** Family and given names of foreign staff in kana, and in romaji as in the passport. */
export const FOREIGN_FAMILIES =
  'グエン:NGUYEN チャン:TRAN レー:LE ファム:PHAM サントス:SANTOS レイエス:REYES クルス:CRUZ ガルシア:GARCIA プトラ:PUTRA サリ:SARI スミス:SMITH ブラウン:BROWN キム:KIM パク:PARK シルバ:SILVA タパ:THAPA シェルパ:SHERPA'.split(
    ' ',
  );
export const FOREIGN_GIVENS =
  'ティホア:THI_HOA ヴァンミン:VAN_MINH ティラン:THI_LAN クアン:QUANG マリア:MARIA_ELENA ジョイ:JOY アンジェラ:ANGELA マーク:MARK_ANTHONY アグス:AGUS デウィ:DEWI ジョン:JOHN_PAUL エミリー:EMILY ミンジュン:MINJUN ソヨン:SOYEON アナ:ANA_PAULA スニタ:SUNITA ラム:RAM'.split(
    ' ',
  );
