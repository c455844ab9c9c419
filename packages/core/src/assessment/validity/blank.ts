/** Blank rows and half-filled ones (RULES, One item: blank; What falls away). */
import { declaresNotApplicable } from '../note.ts';
import { found, type ItemCase, type ItemRule, none } from './item-case.ts';

/** A carried proposal is no answer until a person confirms it (R-B12). */
function blankButNeeded(one: ItemCase) {
  if (one.answer.proposal)
    return found(one, 'carried-unconfirmed', { fromEdition: one.answer.proposal.edition });
  if (one.item.dueFiscalYear > one.edition.fiscalYear) {
    return found(one, 'missing-answer-due-later', { fiscalYear: one.item.dueFiscalYear });
  }
  return found(one, 'missing-answer');
}

function blankAndFallenAway(one: ItemCase) {
  if (one.applicability.kind !== 'fallsAway') return none;
  const { notation, reason } = one.applicability;
  if (notation === 'notApplicable') return found(one, 'missing-not-applicable', { reason });
  if (reason === 'purchase-contracts-only') return found(one, 'purchase-only-like-no-contract');
  return notation === 'blankWithReason' && one.answer.note.trim() === ''
    ? found(one, 'blank-needs-reason')
    : none;
}

export const blankRule: ItemRule = (one) => {
  if (one.effective !== null) return none;
  if (one.applicability.kind === 'depends') return found(one, one.applicability.question);
  return one.applicability.kind === 'fallsAway' ? blankAndFallenAway(one) : blankButNeeded(one);
};

/** An answer in the second column alone, or a second date without answer. */
export const secondColumnRule: ItemRule = (one) => {
  const { answer } = one;
  const { second } = answer;
  if (second === null || (second.answer === null && second.date === null)) return none;
  if (second.answer === null) return found(one, 'second-answer-missing', { date: second.date ?? '' });
  if (answer.answer === null) return found(one, 'second-without-first');
  return second.date === null ? found(one, 'second-date-missing') : none;
};

export const missingDateRule: ItemRule = (one) =>
  one.answer.answer !== null && one.answer.date === null ? found(one, 'missing-date') : none;

/** 「対象外」 in the note of a row without any mark: the form wants いいえ marked too (S2). */
export const noteAloneRule: ItemRule = (one) =>
  one.effective === null && one.applicability.kind === 'applies' && declaresNotApplicable(one.answer.note)
    ? found(one, 'note-mentions-not-applicable')
    : none;

/** 〔日付〕 of a ready sentence that nobody has overwritten would be printed on the form; our own 〔途中の確認：…〕 is none. */
const LEFT_TO_WRITE = /〔(?!途中の確認：)[^〔〕\n]{1,20}〕/;

export const noteBlanksRule: ItemRule = (one) => {
  const left = LEFT_TO_WRITE.exec(one.answer.note);
  return left ? found(one, 'note-has-blanks', { blank: left[0] }) : none;
};
