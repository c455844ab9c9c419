/** The note beside いいえ names the plan (R-B5; S2 「備考に記入してください」); Japanese only, it is printed on the form. */
import { formatEraDate } from '../calendar/era.ts';
import type { IsoDate } from './answer-document.ts';
import type { ImprovementPlan } from './item-records.ts';

const PLAN_WORDS = /計画|更改|リプレース/;

/** The note speaks of a plan, whatever it is called. */
export function mentionsPlan(note: string): boolean {
  return PLAN_WORDS.test(note);
}

export function namesPlan(note: string, plan: Pick<ImprovementPlan, 'name'>): boolean {
  const name = plan.name.trim();
  return name !== '' && note.includes(name);
}

/** `改善計画「機器更改計画」により、令和10年3月31日までに対応する。令和8年3月31日に進み具合を確認する。` */
export function planSentence(plan: ImprovementPlan, nextCheck: IsoDate | null): string {
  const until = plan.completion === null ? '' : `、${formatEraDate(plan.completion)}までに`;
  const check = nextCheck === null ? '' : `${formatEraDate(nextCheck)}に進み具合を確認する。`;
  return `改善計画「${plan.name.trim()}」により${until}対応する。${check}`;
}

/** Fills in what a ready sentence leaves open about the plan; the rest stays to be written by the person. */
export function fillPlan(sentence: string, plan: ImprovementPlan, nextCheck: IsoDate | null): string {
  const known: Readonly<Record<string, string>> = {
    plan: plan.name.trim(),
    completion: plan.completion === null ? '' : formatEraDate(plan.completion),
    date: nextCheck === null ? '' : formatEraDate(nextCheck),
  };
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => known[name] || whole);
}
