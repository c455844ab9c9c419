import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { LazyDialog } from '../../../ui/lazy-dialog.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type DraftEdition, type DraftItem, groupsOf, placeText } from './draft.ts';

interface ItemDialogProps {
  readonly edition: DraftEdition;
  readonly item: DraftItem;
  readonly place: string;
  readonly onChange: (item: DraftItem) => void;
  readonly onMove: (place: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const CLASSES = ['server', 'terminal', 'network'] as const;

export function ItemDialog(props: ItemDialogProps) {
  const { t } = useTranslation('editions');
  const { item, onChange } = props;
  return (
    <LazyDialog
      isOpen
      size="wide"
      onClose={props.onClose}
      title={t('review.editItem', { item: item.label })}
      actions={
        <>
          <Button variant="primary" onPress={props.onClose}>
            {t('review.done')}
          </Button>
          <Button variant="quiet" icon={Trash2} onPress={props.onRemove}>
            {t('review.removeItem')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('review.field.text')}
        isRequired
        value={item.text.text}
        // Pieces of unequal certainty belong to the wording that was read.
        onChange={(text) => onChange({ ...item, text: { ...item.text, text, parts: undefined } })}
      />
      <TextArea
        label={t('review.field.english')}
        isRequired
        value={item.english}
        onChange={(english) => onChange({ ...item, english })}
      />
      <Numbers {...props} />
      <fieldset>
        <legend className="font-bold">{t('review.field.deviceClasses')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {CLASSES.map((one) => (
            <Checkbox
              key={one}
              label={t(`deviceClass.${one}`)}
              isSelected={item.deviceClasses.includes(one)}
              onChange={(isSelected) =>
                onChange({
                  ...item,
                  deviceClasses: CLASSES.filter((name) =>
                    name === one ? isSelected : item.deviceClasses.includes(name),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </LazyDialog>
  );
}

function Numbers({ edition, item, place, onChange, onMove }: ItemDialogProps) {
  const { t } = useTranslation('editions');
  const groups = groupsOf(edition).map(({ place: one, section, group }) => ({
    value: placeText(one),
    label: t('review.field.sheetGroup', {
      section: `${section.number} ${section.title.text}`,
      group: group.heading?.text ?? t('review.field.noHeading'),
    }),
  }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('review.field.printedNumber')}
          value={item.printedNumber}
          onChange={(printedNumber) => onChange({ ...item, printedNumber })}
        />
        <TextField
          label={t('review.field.label')}
          isRequired
          value={item.label}
          onChange={(label) => onChange({ ...item, label })}
        />
        <NumberField
          label={t('review.field.dueFiscalYear')}
          isRequired
          minimum={2000}
          maximum={2099}
          value={item.dueFiscalYear}
          onChange={(year) => year !== null && onChange({ ...item, dueFiscalYear: year })}
        />
        <IdField {...{ edition, item, onChange }} />
      </div>
      <Select
        label={t('review.field.group')}
        isRequired
        value={place}
        options={groups}
        onChange={(next) => next && onMove(next)}
      />
    </>
  );
}

const ITEM_ID = /^\d{1,2}-\d{1,2}(\/(server|terminal|network))?$/;

/** The number by which answers refer to the item; taken over on leaving the field, if it has the right shape and is free. */
function IdField({ edition, item, onChange }: Pick<ItemDialogProps, 'edition' | 'item' | 'onChange'>) {
  const { t } = useTranslation('editions');
  const [text, setText] = useState(item.id);
  const taken = groupsOf(edition).flatMap(({ group }) => group.items.map((one) => one.id));
  const isFree = text === item.id || !taken.includes(text);
  const isFit = ITEM_ID.test(text) && isFree;
  return (
    <TextField
      label={t('review.field.id')}
      hint={t('review.field.idHint')}
      isRequired
      value={text}
      error={isFit ? undefined : isFree ? t('review.field.idHint') : t('review.field.idTaken')}
      onChange={setText}
      onBlur={() => isFit && text !== item.id && onChange({ ...item, id: text })}
    />
  );
}
