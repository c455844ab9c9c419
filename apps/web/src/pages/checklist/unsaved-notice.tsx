import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { connectionStore } from '../../app/connection.ts';
import { useTranslation } from '../../app/translation.ts';
import { unsavedChanges } from '../../app/unsaved.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Link } from '../../ui/link.tsx';
import { type Checklist, itemLabel, itemsOf } from './checklist-data.ts';
import { saved } from './edited-answer.ts';
import { forgetAnswer, keptAnswer, strandedAnswers } from './unsaved-answers.ts';
import { answerStore } from './use-answer.ts';

const route = getRouteApi('/app/checklists/$assessmentId');

/** Names the items whose answers are still only in this tab, and saves them as soon as the server is there. */
export function UnsavedNotice({ checklist }: { readonly checklist: Checklist }) {
  const { t } = useTranslation('checklist');
  const { assessment, edition } = checklist;
  const assessmentId = assessment.id;
  const search = route.useSearch();
  useEffect(() => {
    void sendStranded(assessmentId);
    return connectionStore.subscribe(() => {
      if (connectionStore.get() === 'ok') void sendStranded(assessmentId);
    });
  }, [assessmentId]);
  const named = useSyncExternalStore(unsavedChanges.subscribe, () =>
    strandedAnswers(assessmentId)
      .map(({ itemId }) => itemId)
      .join(' '),
  );
  const stranded = new Set(named === '' ? [] : named.split(' '));
  if (stranded.size === 0) return null;
  return (
    <div className="mb-6">
      <AlertBanner tone="warning" title={t('unsaved.title')} isLive>
        <p>{t('unsaved.text')}</p>
        <ul className="flex flex-wrap gap-x-4">
          {itemsOf(edition)
            .filter((item) => stranded.has(item.id))
            .map((item) => (
              <li key={item.id}>
                <Link
                  to="/checklists/$assessmentId"
                  params={{ assessmentId }}
                  search={{ ...search, item: item.id }}
                  className="inline-flex min-h-11 items-center"
                >
                  {itemLabel(item)}
                </Link>
              </li>
            ))}
        </ul>
      </AlertBanner>
    </div>
  );
}

/** One after the other; what is refused stays and is settled by opening its question. */
async function sendStranded(assessmentId: string): Promise<void> {
  for (const place of strandedAnswers(assessmentId)) {
    const kept = keptAnswer(place);
    if (!kept) continue;
    try {
      await saved(answerStore(place), kept.value, kept.version);
      forgetAnswer(place);
    } catch {
      // Still listed.
    }
  }
}
