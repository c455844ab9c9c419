/** Every ready sentence of the help, put into the note as it stands, is an answer that the rules accept (R-X2, R-B4, R-B16). */
import { loadKnowledge } from '@mamori/regulations/knowledge';
import type { ReadySentence } from '@mamori/regulations/model/help';
import { describe, expect, it } from 'vitest';
import type { AnswerDocument, ItemAnswer } from '../../src/assessment/answer-document.ts';
import { effectiveAnswer } from '../../src/assessment/effective.ts';
import { plannedCounts } from '../../src/assessment/situations.ts';
import { check, completeDocument, row, summary, withItems } from '../support/documents.ts';
import { edition } from '../support/editions.ts';

const knowledge = loadKnowledge();
const BASIS = '設定画面の写しを保管';

const filled = (text: string): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const example = knowledge.general.placeholders[name]?.example.ja;
    if (!example) throw new Error(`no example for ${name}`);
    return example;
  });

function answered({ answer, text }: ReadySentence): Partial<ItemAnswer> {
  const note = filled(text.ja);
  const date = '2025-05-20';
  if (answer === 'blank') return { note };
  if (answer === 'yes') return { answer, date, note, basis: BASIS };
  return { answer: 'no', date, note, targetDate: answer === 'no' ? '2026-02-28' : null };
}

/** The situation that the sentence speaks of. */
function documentFor(item: string, sentence: ReadySentence, audience: 'facility' | 'pharmacy') {
  const form = edition(`fy2025/${audience}`);
  const without = sentence.answer === 'notApplicable' || sentence.answer === 'blank';
  const context = without
    ? { '2-2': { vendorContracts: false }, '2-3': { vendorContracts: false }, '2-11': { servers: false } }[
        item
      ]
    : undefined;
  const line = without && item === '2-13' ? { externalLine: false } : {};
  const base = completeDocument(form, { ...context, ...line });
  const changes = answered(sentence);
  if (item === '0-1' && sentence.answer === 'no') {
    const only: AnswerDocument = { ...base, items: { '0-1': row({ ...changes, targetDate: null }) } };
    return { form, document: only };
  }
  return { form, document: withItems(base, { [item]: changes }) };
}

for (const audience of ['facility', 'pharmacy'] as const) {
  const all = [...(audience === 'facility' ? knowledge.help : knowledge.pharmacyHelp).values()];
  const cases = all.flatMap((help) => help.readySentences.map((one) => [help.item, one.id, one] as const));

  describe(`ready sentences of the ${audience}`, () => {
    it.each(cases)('R-X2 %s %s', (item, _, sentence) => {
      const { form, document } = documentFor(item, sentence, audience);
      expect(summary(check(form, document))).toEqual([]);
      const answer = document.items[item];
      expect(answer && effectiveAnswer(answer)).toBe(sentence.answer === 'blank' ? null : sentence.answer);
    });

    it.each(cases)('R-B16 %s %s: a plan makes はい only where the item says so', (item, _, sentence) => {
      if (sentence.answer !== 'yes') return;
      if (sentence.situation === 'planned')
        expect(plannedCounts(edition(`fy2025/${audience}`), item)).toBe(true);
      else expect(sentence.text.ja).not.toMatch(/予定|検討中|作成中|準備中/);
    });
  });
}
