import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type GuestRequest, patchRequest } from './guest-data.ts';

interface MessagesProps {
  readonly request: GuestRequest;
  /** Empty: about the request as a whole. */
  readonly itemId: string;
}

/** Questions and answers between facility and vendor; open where the facility has written. */
export function Messages({ request, itemId }: MessagesProps) {
  const { t } = useTranslation('guest');
  const own = request.messages.filter((message) => message.itemId === itemId);
  return (
    <Disclosure
      title={own.length > 0 ? t('page.messages.titleCount', { count: own.length }) : t('page.messages.title')}
      isInitiallyOpen={own.some(({ side }) => side === 'facility')}
    >
      <ul className="flex flex-col gap-3">
        {own.map((message) => (
          <li
            key={message.id}
            className={`rounded-lg p-3 ${message.side === 'facility' ? 'bg-warning-soft' : 'bg-sunken'}`}
          >
            <p className="text-sm text-ink-soft">
              {message.side === 'facility' ? request.facilityName : ''} {message.author}{' '}
              <InstantText at={message.at} />
            </p>
            <p className="whitespace-pre-wrap">{message.text}</p>
          </li>
        ))}
      </ul>
      {!request.closed && <NewMessage request={request} itemId={itemId} />}
    </Disclosure>
  );
}

function NewMessage({ request, itemId }: MessagesProps) {
  const { t } = useTranslation('guest');
  const [text, setText] = useState('');
  const add = useMutationOperation('addGuestMessage', {
    onSuccess(message) {
      setText('');
      patchRequest(request.id, (now) => ({ ...now, messages: [...now.messages, message] }));
    },
  });
  return (
    <div className="mt-3 flex flex-col items-start gap-3">
      <TextArea
        className="w-full"
        label={t('page.messages.label', { facility: request.facilityName })}
        value={text}
        rows={2}
        maxLength={5000}
        onChange={setText}
      />
      <ProblemAlert error={add.error} />
      <Button
        variant="secondary"
        size="small"
        icon={MessageSquarePlus}
        isPending={add.isPending}
        isDisabled={text.trim() === ''}
        onPress={() => add.mutate({ params: { requestId: request.id }, body: { itemId, text } })}
      >
        {t('page.messages.send')}
      </Button>
    </div>
  );
}
