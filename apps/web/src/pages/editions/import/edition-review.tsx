import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Section } from '../../../ui/page-header.tsx';
import { GradeBadge } from '../grade.tsx';
import {
  addItem,
  type DraftEdition,
  type DraftEquivalence,
  type DraftItem,
  groupsOf,
  moveItem,
  placeText,
  removeItem,
  renameIn,
  replaceItem,
} from './draft.ts';
import { EquivalenceReview } from './equivalence-review.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { NotesField } from './notes-field.tsx';

interface EditionReviewProps {
  readonly edition: DraftEdition;
  readonly equivalences: readonly DraftEquivalence[];
  readonly onEdition: (edition: DraftEdition) => void;
  readonly onEquivalence: (equivalence: DraftEquivalence) => void;
}

/** Items in the order of the form with their certainty, the notes, and the table against earlier editions. */
export function EditionReview({ edition, equivalences, onEdition, onEquivalence }: EditionReviewProps) {
  const { t } = useTranslation('editions');
  const [editing, setEditing] = useState<string | null>(null);
  const groups = groupsOf(edition);
  const opened = groups.find(({ group }) => group.items.some((item) => item.id === editing));
  const item = opened?.group.items.find((one) => one.id === editing);
  const add = (place: string) => {
    const fresh = freshItem(edition);
    onEdition(addItem(edition, place, fresh));
    setEditing(fresh.id);
  };
  return (
    <>
      <Section title={t('review.items')}>
        <p className="mb-4 max-w-prose text-ink-soft">{t('review.itemsText')}</p>
        {groups.map(({ place, section, group }) => (
          <div key={placeText(place)} className="mb-6">
            {place.group === 0 && (
              <h3 className="mb-2 text-lg">
                {section.number !== '0' && `${section.number} `}
                {section.title.text}
              </h3>
            )}
            {group.heading && <p className="mb-2 text-ink-soft">{group.heading.text}</p>}
            <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
              {group.items.map((one) => (
                <ItemLine key={one.id} item={one} onEdit={() => setEditing(one.id)} />
              ))}
            </ul>
            <Button
              variant="quiet"
              size="small"
              icon={Plus}
              className="mt-1"
              onPress={() => add(placeText(place))}
            >
              {t('review.addItem')}
            </Button>
          </div>
        ))}
        <NotesField edition={edition} onChange={onEdition} />
      </Section>
      {equivalences.map((equivalence) => (
        <EquivalenceReview
          key={equivalence.from}
          edition={edition}
          equivalence={equivalence}
          onChange={onEquivalence}
        />
      ))}
      {item && opened && (
        <ItemDialog
          edition={edition}
          item={item}
          place={placeText(opened.place)}
          onChange={(next) => {
            onEdition(replaceItem(edition, item.id, next));
            if (next.id === item.id) return;
            setEditing(next.id);
            for (const one of equivalences) onEquivalence(renameIn(one, item.id, next.id));
          }}
          onMove={(place) => onEdition(moveItem(edition, item.id, place))}
          onRemove={() => {
            setEditing(null);
            onEdition(removeItem(edition, item.id));
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function ItemLine({ item, onEdit }: { readonly item: DraftItem; readonly onEdit: () => void }) {
  const { t } = useTranslation('editions');
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <span className="w-14 shrink-0 font-bold tabular-nums">{item.id === '0-1' ? '' : item.label}</span>
      <div className="min-w-0 grow">
        <p lang="ja">{item.text.text}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <GradeBadge grade={item.text.verification} />
          {item.deviceClasses.map((one) => t(`deviceClass.${one}`)).join('・')}
        </p>
      </div>
      <IconButton icon={Pencil} label={t('review.editItem', { item: item.label })} onPress={onEdit} />
    </li>
  );
}

/** A blank item with the first free number; its source is that of the form's other items. */
function freshItem(edition: DraftEdition): DraftItem {
  const items = groupsOf(edition).flatMap(({ group }) => group.items);
  const taken = new Set(items.map((item) => item.id));
  let number = 1;
  while (taken.has(`9-${number}`)) number += 1;
  return {
    id: `9-${number}`,
    printedNumber: '',
    label: `9-${number}`,
    text: { text: '', verification: 'D', source: items[0]?.text.source ?? '', conflicts: [] },
    english: '',
    deviceClasses: [],
    dueFiscalYear: edition.fiscalYear,
    blankWithoutVendorContract: false,
    needs: [],
    plannedCounts: false,
    guideline: [],
    remarks: [],
  };
}
