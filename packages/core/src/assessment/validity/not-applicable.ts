/** 対象外 (R-B4; RULES, One item): where it stands against the answer, the target, the item itself or the known context. */
import { hasNotApplicableNotation } from '../../edition-items.ts';
import type { AssessmentContext } from '../answer-document.ts';
import { confirmations } from '../effective.ts';
import { readNote, saysNoneInOtherWords } from '../note.ts';
import { found, type ItemCase, type ItemRule, none } from './item-case.ts';

/** Managers, ledger, chart, backups, BCP, rules: nothing of this can be absent where a system exists (RULES, One item). */
const ALWAYS_APPLIES = /^(?:0-1|1-\d+|2-1|3-\d+|4-\d+)$/;
/** The numbering is known up to this form; in later ones the same numbers are only asked about. */
const LAST_KNOWN_FORM = 2025;

export const impossibleRule: ItemRule = (one) => {
  if (one.effective !== 'notApplicable' || !ALWAYS_APPLIES.test(one.item.id)) return none;
  const known = one.edition.fiscalYear <= LAST_KNOWN_FORM;
  return found(one, known ? 'not-applicable-impossible' : 'confirm-not-applicable');
};

export const notationRule: ItemRule = (one) =>
  one.effective === 'notApplicable' &&
  !hasNotApplicableNotation(one.edition) &&
  !one.item.blankWithoutVendorContract &&
  !ALWAYS_APPLIES.test(one.item.id)
    ? found(one, 'not-applicable-notation-unspecified')
    : none;

export const contradictingAnswerRule: ItemRule = (one) => {
  const reading = readNote(one.answer.note);
  if (one.effective === 'yes' && reading === 'notApplicable') return found(one, 'yes-with-not-applicable');
  if (one.effective !== 'no') return none;
  if (reading === 'mention') return found(one, 'note-mentions-not-applicable');
  return saysNoneInOtherWords(one.answer.note) ? found(one, 'note-in-other-words') : none;
};

/** A target beside a confirmation that says 対象外; the target of an earlier いいえ stays. */
export const targetRule: ItemRule = (one) => {
  const all = confirmations(one.answer).filter((entry) => entry.answer !== null);
  const dated = all.filter((entry, index) => {
    const value = index === all.length - 1 ? one.effective : entry.answer;
    return value === 'notApplicable' && entry.targetDate !== null;
  });
  return dated.length > 0
    ? found(one, 'target-with-not-applicable', { target: dated[0]?.targetDate ?? '' })
    : none;
};

const QUESTIONS = {
  vendorContracts: 'confirm-vendor-contracts',
  externalLine: 'confirm-external-line',
  networkDevices: 'confirm-network-devices',
  servers: 'confirm-servers',
} as const satisfies Record<keyof AssessmentContext, string>;

/** 対象外 rests on a fact: contradicted when the fact says otherwise, asked about while nobody has stated it. */
export const contextRule: ItemRule = (one) => {
  if (one.effective !== 'notApplicable' || one.applicability.kind === 'fallsAway') return none;
  if (one.applicability.kind === 'depends') return found(one, one.applicability.question);
  const needs = neededContext(one);
  if (needs.length === 0) return none;
  const unknown = needs.find((need) => one.context[need] === null);
  return unknown
    ? found(one, QUESTIONS[unknown])
    : found(one, 'not-applicable-contradicts-context', { fact: needs[0] ?? '' });
};

function neededContext(one: ItemCase): readonly (keyof AssessmentContext)[] {
  return one.item.blankWithoutVendorContract ? ['vendorContracts', ...one.item.needs] : one.item.needs;
}
