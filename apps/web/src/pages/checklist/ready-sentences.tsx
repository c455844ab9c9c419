import type { CallOutput } from '@mamori/contract/client';
import { MessageSquareQuote } from 'lucide-react';
import { useOperationWith } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Menu } from '../../ui/menu.tsx';
import type { EditedAnswer } from './edited-answer.ts';
import { fillSentence, noteWith } from './ready-sentence.ts';

type ItemHelp = CallOutput<'getItemHelp'>;
type Help = NonNullable<ItemHelp['help']>;

export function useItemHelp(editionId: string, itemId: string) {
  return useOperationWith(
    'getItemHelp',
    { params: { editionId, itemId } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
}

interface ReadySentencesProps {
  readonly help: Help;
  readonly placeholders: ItemHelp['placeholders'];
  readonly edited: EditedAnswer;
  /** Fills in what is known already. */
  readonly fill: (sentence: string) => string;
}

/** Sentences that fit the present answer come first; one press puts it into the note (R-X2). */
export function ReadySentences({ help, placeholders, edited, fill }: ReadySentencesProps) {
  const { t } = useTranslation('checklist');
  const answer = edited.value.answer ?? 'blank';
  const sorted = [...help.readySentences].sort(
    (a, b) => Number(b.answer === answer) - Number(a.answer === answer),
  );
  const filled = (sentence: Help['readySentences'][number]) =>
    fillSentence(fill(sentence.text.ja), placeholders, edited.value);
  return (
    <Menu
      label={t('note.sentences')}
      icon={MessageSquareQuote}
      entries={sorted.map((sentence) => ({
        id: sentence.id,
        label: (
          <span className="flex max-w-96 flex-col whitespace-normal">
            <span className="font-bold">{sentence.label[currentLocale()]}</span>
            <span className="text-sm text-ink-soft">{filled(sentence)}</span>
          </span>
        ),
        onAction: () =>
          edited.change({ note: noteWith(edited.value.note, filled(sentence), sentence.answer) }),
      }))}
    />
  );
}
