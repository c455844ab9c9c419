/** Target dates of いいえ answers, the nearest first (R-B3). */
import { currentTarget, effectiveVerdict, isOverdue } from '@mamori/core/assessment/effective';
import { itemsFallingAway } from '@mamori/core/assessment/fall-away';
import { editionItems } from '@mamori/core/edition-items';
import { translator } from '@mamori/messages/translate';
import { answerDocument } from '../assessments/document.ts';
import type { Judging } from '../assessments/item-state.ts';
import type { LoadedAssessment } from '../assessments/load.ts';
import { itemLink } from '../links.ts';

const MOST = 20;

export function deadlinesOf(loaded: LoadedAssessment, { today, locale }: Judging) {
  const t = translator(locale);
  const document = answerDocument(loaded);
  const away = itemsFallingAway(loaded.edition, document, loaded.facts);
  const rows = editionItems(loaded.edition).flatMap(({ id, label }) => {
    const answer = document.items[id];
    const date = answer && effectiveVerdict(answer) === 'no' && !away.has(id) ? currentTarget(answer) : null;
    if (!answer || date === null) return [];
    const overdue = isOverdue(answer, today);
    const text = overdue
      ? t('dashboard:server.deadlineOverdue', { label })
      : t('dashboard:server.deadlineTarget', { label });
    return [{ date, text, overdue, link: itemLink(loaded.id, id) }];
  });
  return rows.sort((a, b) => a.date.localeCompare(b.date)).slice(0, MOST);
}
