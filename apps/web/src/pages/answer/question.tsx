import { ArrowLeft, ArrowRight } from 'lucide-react';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AnswerFields } from '../checklist/answer-fields.tsx';
import { type Item, itemLabel } from '../checklist/checklist-data.ts';
import { ConflictNotice } from '../checklist/conflict-notice.tsx';
import { headingOf } from '../checklist/heading-of.ts';
import { ItemText } from '../checklist/item-text.tsx';
import { SaveNote } from '../checklist/save-note.tsx';
import { type GuestRequest, type GuestSession, isOpen } from './guest-data.ts';
import { Messages } from './messages.tsx';
import { useGuestAnswer } from './use-guest-answer.ts';
import { VendorHelp } from './vendor-help.tsx';

interface QuestionProps {
  readonly request: GuestRequest;
  readonly session: GuestSession;
  readonly item: Item;
  readonly onPrevious: (() => void) | null;
  readonly onNext: () => void;
  readonly isLast: boolean;
}

export function Question({ request, session, item, onPrevious, onNext, isLast }: QuestionProps) {
  const { t } = useTranslation(['guest', 'checklist']);
  const row = request.items.find(({ itemId }) => itemId === item.id);
  const help = request.help.find(({ itemId }) => itemId === item.id)?.help;
  return (
    <article className="flex flex-col gap-5">
      <header>
        <p className="text-ink-soft">{headingOf(request.edition, item.id, currentLocale())}</p>
        <h2 className="mt-1 flex flex-col gap-1">
          <span className="text-lg text-key">{itemLabel(item)}</span>
          <ItemText item={item} isLarge />
        </h2>
      </header>
      {row && <Editor request={request} session={session} item={item} row={row} />}
      <nav className="flex flex-wrap justify-between gap-3" aria-label={t('checklist:one.navigation')}>
        <Button variant="secondary" icon={ArrowLeft} isDisabled={!onPrevious} onPress={() => onPrevious?.()}>
          {t('checklist:one.previous')}
        </Button>
        <Button variant="primary" icon={ArrowRight} onPress={onNext}>
          {isLast ? t('guest:page.toCheck') : t('checklist:one.next')}
        </Button>
      </nav>
      <div className="flex flex-col border-t border-line">
        {help && (
          <Disclosure title={t('guest:page.help.title')}>
            <VendorHelp help={help} />
          </Disclosure>
        )}
        <Messages request={request} itemId={item.id} />
      </div>
      {item.text.verification !== 'A' && (
        <p className="text-sm text-ink-soft">† {t('checklist:unverified.mark')}</p>
      )}
    </article>
  );
}

interface EditorProps extends Pick<QuestionProps, 'request' | 'session' | 'item'> {
  readonly row: GuestRequest['items'][number];
}

function Editor({ request, session, item, row }: EditorProps) {
  const { t } = useTranslation('guest');
  const edited = useGuestAnswer(request.id, `guest:${session.linkId}`, row);
  const isDisabled = !isOpen(request);
  const { value, change } = edited;
  return (
    <div className="flex flex-col gap-5">
      <AnswerFields
        item={item}
        fiscalYear={request.edition.fiscalYear}
        edited={edited}
        isDisabled={isDisabled}
      />
      <ConflictNotice edited={edited} />
      <TextArea
        label={t('page.note.label')}
        hint={t('page.note.hint')}
        value={value.note}
        rows={2}
        maxLength={5000}
        isDisabled={isDisabled}
        onChange={(note) => change({ note })}
      />
      <TextArea
        label={t('page.basis.label')}
        hint={t('page.basis.hint')}
        value={value.basis ?? ''}
        rows={2}
        maxLength={5000}
        isDisabled={isDisabled}
        onChange={(basis) => change({ basis })}
      />
      <div className="min-h-7">
        <SaveNote edited={edited} />
        {edited.save === 'idle' && row.from === 'draft' && (
          <p className="text-sm text-ink-soft">{t('page.savedBy', { person: row.updatedBy })}</p>
        )}
      </div>
    </div>
  );
}
