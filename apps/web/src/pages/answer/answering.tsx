import { Ban, LogOut, SendHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { dropAllUnsaved } from '../../app/unsaved.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { itemsOf } from '../checklist/checklist-data.ts';
import { About } from './about.tsx';
import { type GuestRequest, isAnswered } from './guest-data.ts';
import { ItemList } from './item-list.tsx';
import { Question } from './question.tsx';
import type { StepProps } from './request-page.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';

/** One question at a time, or all of them in a list; everything else about the request below. */
export function Answering({ request, session, onGo, onLeft }: StepProps & { readonly onLeft: () => void }) {
  const { t } = useTranslation('guest');
  const items = itemsOf(request.edition);
  const [shown, setShown] = useState<'one' | 'list'>('one');
  const [itemId, setItemId] = useState(() => firstOpen(request));
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === itemId),
  );
  const item = items[index];
  const answered = request.items.filter(isAnswered).length;
  const next = items[index + 1];
  const open = (id: string) => {
    setItemId(id);
    setShown('one');
    window.scrollTo(0, 0);
  };
  const leave = async () => {
    await api.call('leaveAsGuest').catch(() => {});
    dropAllUnsaved();
    onLeft();
  };
  return (
    <>
      <Head request={request} />
      <Standing request={request} />
      <UnsavedNotice
        request={request}
        session={session}
        except={shown === 'one' ? item?.id : undefined}
        onOpen={open}
      />
      <ProgressBar label={t('page.progress')} value={answered} maximum={items.length} />
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" size="small" onPress={() => setShown(shown === 'one' ? 'list' : 'one')}>
          {shown === 'one' ? t('page.showList') : t('page.showOne')}
        </Button>
      </div>
      {shown === 'list' || !item ? (
        <ItemList request={request} onOpen={open} />
      ) : (
        <Question
          key={item.id}
          request={request}
          session={session}
          item={item}
          onPrevious={index > 0 ? () => open(items[index - 1]?.id ?? item.id) : null}
          onNext={next ? () => open(next.id) : () => onGo({ at: 'check' })}
          isLast={!next}
        />
      )}
      <div className="flex flex-wrap gap-3 border-t border-line pt-6">
        {(shown === 'list' || next) && (
          <Button
            variant={shown === 'list' ? 'primary' : 'secondary'}
            icon={SendHorizontal}
            onPress={() => onGo({ at: 'check' })}
          >
            {t('page.toCheck')}
          </Button>
        )}
      </div>
      <About request={request} session={session} onGo={onGo} />
      <footer className="flex flex-wrap justify-between gap-3 text-ink-soft">
        <Button variant="quiet" size="small" icon={Ban} onPress={() => onGo({ at: 'refuse' })}>
          {t('page.toRefuse')}
        </Button>
        <Button variant="quiet" size="small" icon={LogOut} onPress={() => void leave()}>
          {t('page.leave')}
        </Button>
      </footer>
    </>
  );
}

function Head({ request }: { readonly request: GuestRequest }) {
  const { t } = useTranslation('guest');
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(request.title, heading);
  return (
    <header>
      <p className="text-ink-soft">
        {t('page.between', { facility: request.facilityName, vendor: request.vendorName })}
      </p>
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        {request.title}
      </h1>
      <p className={request.overdue ? 'font-bold text-danger' : ''}>
        {t('page.due')} <DateText date={request.dueOn} />
      </p>
    </header>
  );
}

/** What the facility said last. */
function Standing({ request }: { readonly request: GuestRequest }) {
  const { t } = useTranslation('guest');
  const { status, comment } = request;
  if (status === 'returned') {
    return (
      <AlertBanner tone="warning" title={t('page.returned.title', { facility: request.facilityName })}>
        {comment && <p className="whitespace-pre-wrap">「{comment}」</p>}
        <p>{t('page.returned.text')}</p>
      </AlertBanner>
    );
  }
  if (status === 'accepted') return <AlertBanner tone="success" title={t('page.accepted')} />;
  if (status === 'answered') return <AlertBanner tone="success" title={t('page.answered')} />;
  if (status === 'refused') return <AlertBanner tone="info" title={t('page.refused')} />;
  return null;
}

/** An item that the facility asked about comes first, then the first without an answer. */
function firstOpen(request: GuestRequest): string | undefined {
  const asked = request.messages.findLast(({ side, itemId }) => side === 'facility' && itemId !== '');
  if (request.status === 'returned' && asked) return asked.itemId;
  return (request.items.find((item) => !isAnswered(item)) ?? request.items[0])?.itemId;
}
