import { Plus } from 'lucide-react';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { listText } from '../../../ui/list-text.ts';
import { Section } from '../../../ui/page-header.tsx';
import { useEditionItems } from '../edition-items.ts';
import {
  type DraftEdition,
  type DraftEquivalence,
  type DraftItem,
  type Entry,
  groupsOf,
  itemsWithoutEntry,
} from './draft.ts';
import { EntryEditor, type Named } from './entry-editor.tsx';

interface EquivalenceReviewProps {
  readonly edition: DraftEdition;
  readonly equivalence: DraftEquivalence;
  readonly onChange: (equivalence: DraftEquivalence) => void;
}

const named = ({ id, label, text }: DraftItem): Named => ({ id, label, text: text.text });

/** Which item continues which; carry-over rests on it (R-B12). */
export function EquivalenceReview({ edition, equivalence, onChange }: EquivalenceReviewProps) {
  const { t } = useTranslation('editions');
  const before = useEditionItems(equivalence.from);
  const items = groupsOf(edition).flatMap(({ group }) => group.items);
  const { entries } = equivalence;
  const missing = itemsWithoutEntry(edition, equivalence);
  const set = (next: Entry[]) => onChange({ ...equivalence, entries: next });
  return (
    <Section title={t('review.equivalences')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('review.equivalencesText')}</p>
      {missing.length > 0 && (
        <div className="mb-4">
          <AlertBanner tone="warning">
            {t('review.entry.missing', {
              count: missing.length,
              items: listText(missing.map((item) => item.label)),
            })}
          </AlertBanner>
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {entries.map((entry, place) => (
          <EntryEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            key={place}
            entry={entry}
            before={[...before.values()].map(named)}
            items={items.map(named)}
            onChange={(next) => set(entries.map((one, index) => (index === place ? next : one)))}
            onRemove={() => set(entries.filter((_, index) => index !== place))}
          />
        ))}
      </ul>
      <Button
        className="mt-4"
        icon={Plus}
        onPress={() =>
          set([...entries, { from: [], to: missing[0] ? [missing[0].id] : [], relation: 'new' }])
        }
      >
        {t('review.entry.add')}
      </Button>
    </Section>
  );
}
