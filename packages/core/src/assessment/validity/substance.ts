/** はい means done, with a basis that can be explained (R-B9, R-B16). Words only raise the question; the person decides. */
import { found, type ItemCase, type ItemRule, isExistence, isVendorForm, none } from './item-case.ts';

const RISK_KNOWN = /リスク[^。]{0,8}(?:把握|認識|確認|受容|許容|承知|理解)/;
const PLANNED = /予定(?:です|である|だ|[。）)、]|$)|(?:検討|計画|準備|作成|策定|調整)中/m;

const words = (one: ItemCase): string => `${one.answer.basis ?? ''}\n${one.answer.note}`.normalize('NFKC');

/** S0 12-D-21: a mark alone does not explain itself at the inspection. */
export const basisRule: ItemRule = (one) =>
  one.effective === 'yes' && !isExistence(one) && !isVendorForm(one) && (one.answer.basis ?? '').trim() === ''
    ? found(one, 'yes-without-basis')
    : none;

/** S0 12-E-50, 12-E-47: a known or accepted risk is explained and kept; it does not make はい. */
export const riskKnownRule: ItemRule = (one) =>
  one.effective === 'yes' && RISK_KNOWN.test(words(one)) ? found(one, 'yes-means-done') : none;

/** Planned counts only where the item says so (FY2023/24 3(3), FY2025 2-⑩). */
export const plannedRule: ItemRule = (one) =>
  one.effective === 'yes' && !one.item.plannedCounts && PLANNED.test(words(one))
    ? found(one, 'planned-does-not-count')
    : none;
