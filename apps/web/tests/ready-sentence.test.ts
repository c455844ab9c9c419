import { loadKnowledge } from '@mamori/regulations/knowledge';
import { describe, expect, it } from 'vitest';
import { fillSentence, noteWith } from '../src/pages/checklist/ready-sentence.ts';

const knowledge = loadKnowledge();
const labels = knowledge.general.placeholders;
const NO = { answer: 'no', targetDate: '2026-02-28' } as const;

describe('ready sentences in the note (R-X2)', () => {
  it('the target date of an いいえ is filled in, everything unknown is left to the person in brackets', () => {
    expect(fillSentence('{{vendor}}に依頼済み。{{date}}までに受領予定。', labels, NO)).toBe(
      '〔事業者の名前〕に依頼済み。令和8年2月28日までに受領予定。',
    );
    expect(fillSentence('{{date}}までに', labels, { ...NO, targetDate: null })).toBe('〔日付〕までに');
  });

  it('the day of a はい is not guessed: a manager was not appointed on the day of the confirmation', () => {
    expect(fillSentence('{{date}}に任命', labels, { answer: 'yes', targetDate: null })).toBe(
      '〔日付〕に任命',
    );
  });

  it('no sentence of any item leaves a bare name in the note', () => {
    for (const help of [...knowledge.help.values(), ...knowledge.pharmacyHelp.values()])
      for (const sentence of help.readySentences)
        expect(fillSentence(sentence.text.ja, labels, NO)).not.toMatch(/[{}]|〔\w+〕/);
  });

  it('対象外 opens the note, other sentences follow it (R-B4)', () => {
    expect(noteWith('確認済み', '対象外：回線なし。', 'notApplicable')).toBe('対象外：回線なし。\n確認済み');
    expect(noteWith('確認済み', '記録あり。', 'yes')).toBe('確認済み\n記録あり。');
    expect(noteWith(' ', '記録あり。', 'yes')).toBe('記録あり。');
  });
});
