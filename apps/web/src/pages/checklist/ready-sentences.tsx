import type { CallOutput } from '@mamori/contract/client';
import { MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOperationWith } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { Menu } from '../../ui/menu.tsx';
import type { EditedAnswer } from './use-answer.ts';
import { withBlanks } from './with-blanks.ts';

type Help = NonNullable<CallOutput<'getItemHelp'>['help']>;

export function useItemHelp(editionId: string, itemId: string) {
  return useOperationWith(
    'getItemHelp',
    { params: { editionId, itemId } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
}

/** Sentences that fit the present answer come first; one press puts it into the note (R-X2). */
export function ReadySentences({
  help,
  placeholders,
  edited,
}: {
  readonly help: Help;
  readonly placeholders: CallOutput<'getItemHelp'>['placeholders'];
  readonly edited: EditedAnswer;
}) {
  const { t } = useTranslation('checklist');
  const answer = edited.value.answer ?? 'blank';
  const sorted = [...help.readySentences].sort(
    (a, b) => Number(b.answer === answer) - Number(a.answer === answer),
  );
  const shown = (text: string) => withBlanks(text, placeholders);
  const put = (text: string) => {
    const note = edited.value.note.trim();
    edited.change({ note: note === '' ? text : `${note}\n${text}` });
  };
  return (
    <Menu
      label={t('note.sentences')}
      icon={MessageSquareQuote}
      entries={sorted.map((sentence) => ({
        id: sentence.id,
        label: (
          <span className="flex max-w-96 flex-col whitespace-normal">
            <span className="font-bold">{sentence.label[currentLocale()]}</span>
            <span className="text-sm text-ink-soft">{shown(sentence.text.ja)}</span>
          </span>
        ),
        onAction: () => put(shown(sentence.text.ja)),
      }))}
    />
  );
}
