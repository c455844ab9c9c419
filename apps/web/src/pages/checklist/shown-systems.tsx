import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Assessment, answerOf, type ChecklistSystem } from './checklist-data.ts';

/** From here on one looks for a system instead of reading all of them. */
const MANY = 12;
const STEP = 30;

export interface ShownSystems {
  readonly systems: readonly ChecklistSystem[];
  /** Above the rows: looking for systems; nothing where there are few. */
  readonly search: React.ReactNode;
  /** Below the rows: further ones. */
  readonly more: React.ReactNode;
}

/** The systems of a large hospital by name, vendor and whether they are answered; never all 120 at once. */
export function useShownSystems(assessment: Assessment, itemId: string): ShownSystems {
  const { t } = useTranslation('checklist');
  const [text, setText] = useState('');
  // Chosen once: a row does not vanish under the hands of the person who answers it.
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null);
  const [limit, setLimit] = useState(STEP);
  const all = assessment.systems;
  if (all.length <= MANY) return { systems: all, search: null, more: null };
  const isOpen = (system: ChecklistSystem) => !answerOf(assessment, itemId, system.id)?.value.answer;
  const unanswered = all.filter(isOpen);
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const found = all.filter(
    ({ id, name, vendorName }) =>
      (open === null || open.has(id)) &&
      `${name} ${vendorName ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted),
  );
  return {
    systems: found.slice(0, limit),
    search: (
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3" data-print="hide">
        <TextField
          className="min-w-56 grow"
          label={t('systems.search')}
          type="search"
          value={text}
          onChange={setText}
        />
        <Checkbox
          label={t('systems.unanswered', { count: unanswered.length })}
          isSelected={open !== null}
          onChange={(on) => setOpen(on ? new Set(unanswered.map(({ id }) => id)) : null)}
        />
        {found.length === 0 && <p className="basis-full text-ink-soft">{t('systems.noneFound')}</p>}
      </div>
    ),
    more: found.length > limit && (
      <Button variant="secondary" size="small" onPress={() => setLimit(limit + STEP)}>
        {t('systems.more', { count: found.length - limit })}
      </Button>
    ),
  };
}
