import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { type Checklist, itemLabel, itemsOf } from './checklist-data.ts';
import { headingOf } from './heading-of.ts';
import { ItemEditor } from './item-editor.tsx';
import { ItemText } from './item-text.tsx';

interface OneQuestionProps {
  readonly checklist: Checklist;
  readonly itemId: string | undefined;
  readonly onGo: (itemId: string) => void;
  readonly onHelp: (itemId: string) => void;
  readonly onDone: () => void;
}

/** One question at a time, for people who do this once a year. */
export function OneQuestion({ checklist, itemId, onGo, onHelp, onDone }: OneQuestionProps) {
  const { t } = useTranslation('checklist');
  const items = itemsOf(checklist.edition);
  // Chosen once: a question does not vanish under the hands of the person who answers it.
  const [start] = useState(() => firstOpen(checklist));
  const found = items.findIndex((item) => item.id === itemId);
  const index = found >= 0 ? found : start;
  const item = items[index];
  if (!item) return null;
  const previous = items[index - 1];
  const next = items[index + 1];
  const heading = headingOf(checklist.edition, item.id, currentLocale());
  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-6">
      <ProgressBar label={t('one.progress')} value={index + 1} maximum={items.length} />
      <header>
        <p className="text-ink-soft">{heading}</p>
        <h2 className="mt-2 flex flex-col gap-1">
          <span className="text-lg text-key">{item.id === '0-1' ? t('one.first') : itemLabel(item)}</span>
          <ItemText item={item} isLarge />
        </h2>
      </header>
      <ItemEditor key={item.id} checklist={checklist} item={item} onHelp={() => onHelp(item.id)} />
      <nav className="flex flex-wrap justify-between gap-3" aria-label={t('one.navigation')}>
        <Button
          variant="secondary"
          icon={ArrowLeft}
          isDisabled={!previous}
          onPress={() => previous && onGo(previous.id)}
        >
          {t('one.previous')}
        </Button>
        <Button variant="primary" icon={ArrowRight} onPress={() => (next ? onGo(next.id) : onDone())}>
          {next ? t('one.next') : t('one.done')}
        </Button>
      </nav>
      {item.text.verification !== 'A' && <p className="text-sm text-ink-soft">† {t('unverified.mark')}</p>}
    </article>
  );
}

/** Continues where the answers end. */
function firstOpen({ edition, assessment }: Checklist): number {
  const open = itemsOf(edition).findIndex((item) => {
    const state = assessment.items.find((one) => one.itemId === item.id);
    return state?.verdict === 'unknown' && !state.fallsAway;
  });
  return Math.max(0, open);
}
