import type { CallOutput } from '@mamori/contract/client';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { listText } from '../../ui/list-text.ts';

interface ExcusesProps {
  readonly excuses: CallOutput<'getItemHelp'>['excuses'];
}

/** What vendors say instead of answering, what the source says to that, and words to answer with (R-C10). */
export function Excuses({ excuses }: ExcusesProps) {
  const { t } = useTranslation('checklist');
  const locale = currentLocale();
  if (excuses.length === 0) return null;
  return (
    <Disclosure title={t('help.excuses')} level={3}>
      <ul className="flex flex-col gap-4">
        {excuses.map((excuse) => (
          <li key={excuse.id}>
            <p className="font-bold">「{excuse.says[locale]}」</p>
            <p>{excuse.answer[locale]}</p>
            <p className="text-ink-soft">{excuse.phone[locale]}</p>
            {excuse.qa.length > 0 && <p className="text-sm text-ink-soft">S0 {listText(excuse.qa)}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
