/** Names for made-up staff: common family and given names, put together by chance. Nobody in particular is meant. */
import { kanaToLatin } from '@mamori/core/people/names/kana';
import type { Random } from './random.ts';

const pairs = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((one) => {
      const [written = '', kana = ''] = one.split(':');
      return { written, kana };
    });

const FAMILY = pairs(`
  鈴木:スズキ 田中:タナカ 山本:ヤマモト 加藤:カトウ 吉田:ヨシダ 山田:ヤマダ 佐々木:ササキ 山口:ヤマグチ 松本:マツモト 井上:イノウエ
  木村:キムラ 林:ハヤシ 斎藤:サイトウ 清水:シミズ 山崎:ヤマザキ 阿部:アベ 池田:イケダ 橋本:ハシモト 石川:イシカワ 前田:マエダ
  藤田:フジタ 後藤:ゴトウ 小川:オガワ 岡田:オカダ 長谷川:ハセガワ 村上:ムラカミ 近藤:コンドウ 石井:イシイ 坂本:サカモト 遠藤:エンドウ
  藤井:フジイ 西村:ニシムラ 福田:フクダ 太田:オオタ 三浦:ミウラ 岡本:オカモト 松田:マツダ 中島:ナカジマ 中川:ナカガワ 原田:ハラダ
  小野:オノ 田村:タムラ 竹内:タケウチ 金子:カネコ 和田:ワダ 中山:ナカヤマ 石田:イシダ 上田:ウエダ 森田:モリタ 原:ハラ
  柴田:シバタ 酒井:サカイ 工藤:クドウ 横山:ヨコヤマ 宮崎:ミヤザキ 宮本:ミヤモト 内田:ウチダ 高木:タカギ 安藤:アンドウ 島田:シマダ
  谷口:タニグチ 大野:オオノ 丸山:マルヤマ 今井:イマイ 河野:コウノ 藤原:フジワラ 小山:コヤマ 武田:タケダ 村田:ムラタ 上野:ウエノ
  杉山:スギヤマ 増田:マスダ 平野:ヒラノ 大塚:オオツカ 千葉:チバ 久保:クボ 松井:マツイ 岩崎:イワサキ 野口:ノグチ 菊地:キクチ
  木下:キノシタ 佐野:サノ 新井:アライ 野村:ノムラ 渡部:ワタナベ 髙田:タカダ 桜庭:サクラバ 水野:ミズノ 小松:コマツ 市川:イチカワ
  五十嵐:イガラシ 北村:キタムラ 古川:フルカワ 堀田:ホッタ 服部:ハットリ 土屋:ツチヤ 星野:ホシノ 関口:セキグチ 川上:カワカミ 荒木:アラキ`);

const WOMEN = pairs(`
  陽子:ヨウコ 恵子:ケイコ 由美子:ユミコ 久美子:クミコ 明美:アケミ 真由美:マユミ 智子:トモコ 裕子:ユウコ 香織:カオリ 純子:ジュンコ
  直美:ナオミ 美穂:ミホ 綾子:アヤコ 麻衣:マイ 愛:アイ 千尋:チヒロ 沙織:サオリ 瞳:ヒトミ 恵美:エミ 美咲:ミサキ
  彩香:アヤカ 七海:ナナミ 葵:アオイ 優花:ユウカ 真央:マオ 奈々:ナナ 遥:ハルカ 桃子:モモコ 萌:モエ 結衣:ユイ
  早紀:サキ 里奈:リナ 理恵:リエ 典子:ノリコ 幸子:サチコ 和子:カズコ 節子:セツコ 弘美:ヒロミ 亜希子:アキコ 友香:トモカ
  詩織:シオリ 未来:ミク 凛:リン 夏美:ナツミ 春奈:ハルナ 琴音:コトネ 朋美:トモミ 祐子:ユウコ 奈緒:ナオ 志保:シホ`);

const MEN = pairs(`
  浩:ヒロシ 誠:マコト 隆:タカシ 茂:シゲル 進:ススム 剛:ツヨシ 学:マナブ 修:オサム 健一:ケンイチ 博之:ヒロユキ
  和也:カズヤ 大輔:ダイスケ 拓也:タクヤ 翔太:ショウタ 直樹:ナオキ 哲也:テツヤ 雄一:ユウイチ 亮:リョウ 智也:トモヤ 達也:タツヤ
  康平:コウヘイ 翼:ツバサ 大樹:ダイキ 陸:リク 蓮:レン 悠斗:ユウト 駿:シュン 慎吾:シンゴ 祐介:ユウスケ 洋平:ヨウヘイ
  健太:ケンタ 孝:タカシ 正人:マサト 秀樹:ヒデキ 克己:カツミ 良太:リョウタ 航:ワタル 圭介:ケイスケ 恭平:キョウヘイ 晃:アキラ`);

export interface MadeName {
  /** 田中 陽子. */
  readonly name: string;
  readonly kana: string;
  readonly woman: boolean;
}

/** `womenShare`: 0 to 1. */
export function nameBy(random: Random, womenShare: number): MadeName {
  const woman = random.chance(womenShare);
  const family = random.pick(FAMILY);
  const given = random.pick(woman ? WOMEN : MEN);
  return { name: `${family.written} ${given.written}`, kana: `${family.kana} ${given.kana}`, woman };
}

/** No two alike, as long as there are combinations left. */
export function nameMaker(random: Random, taken: Iterable<string> = []): (womenShare: number) => MadeName {
  const used = new Set(taken);
  return (womenShare) => {
    for (let attempt = 0; ; attempt++) {
      const made = nameBy(random, womenShare);
      if (used.has(made.name) && attempt < 50) continue;
      used.add(made.name);
      return made;
    }
  };
}

/** `tanaka.youko`. */
export function loginOf(kana: string): string {
  const [family = '', given = ''] = kana.split(' ');
  return `${kanaToLatin(family)}.${kanaToLatin(given)}`;
}

/** Family name alone, as people sign. */
export const familyOf = (name: string): string => name.split(' ')[0] ?? name;
