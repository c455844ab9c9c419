import { fillLetter } from '@mamori/core/vendor/letter';
import { useTranslation } from '../../app/translation.ts';
import type { Form } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { listText } from '../../ui/list-text.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Preparation } from './campaign-data.ts';
import { type CampaignValues, PLACEHOLDERS_SHOWN } from './campaign-values.ts';

interface FieldsProps {
  readonly form: Form<CampaignValues>;
  readonly preparation: Preparation;
}

/** Name, due date and wording, with how the first vendor will see it. */
export function LetterFields({ form, preparation }: FieldsProps) {
  const { t } = useTranslation('campaigns');
  const { values } = form;
  const choose = (locale: 'ja' | 'en') => {
    const [before, next] = [preparation.letters[values.locale], preparation.letters[locale]];
    // What was edited stays; only our own wording changes its language.
    if (values.subject === before.subject) form.set('subject', next.subject);
    if (values.body === before.body) form.set('body', next.body);
    form.set('locale', locale);
  };
  return (
    <>
      {!preparation.linksReach && <AlertBanner tone="info">{t('new.notReached')}</AlertBanner>}
      <TextField {...form.field('title')} maxLength={200} isRequired />
      <DateField {...form.field('dueOn')} hint={t('new.dueHint')} isRequired />
      <Checkbox
        id={form.field('disclosure').id}
        label={t('new.asksDisclosure')}
        isSelected={values.disclosure}
        onChange={(disclosure) => form.set('disclosure', disclosure)}
      />
      <RadioGroup
        {...form.field('locale')}
        onChange={choose}
        options={[
          { value: 'ja', label: t('new.japanese') },
          { value: 'en', label: t('new.english') },
        ]}
        isRequired
      />
      <TextField {...form.field('subject')} maxLength={200} isRequired />
      <TextArea
        {...form.field('body')}
        hint={t('new.bodyHint', { placeholders: PLACEHOLDERS_SHOWN })}
        rows={14}
        maxLength={10_000}
        isRequired
      />
      <LetterPreview values={values} preparation={preparation} />
    </>
  );
}

function LetterPreview({
  values,
  preparation,
}: {
  readonly values: CampaignValues;
  readonly preparation: Preparation;
}) {
  const { t } = useTranslation('campaigns');
  const vendor = preparation.vendors.find(({ needed }) => needed) ?? preparation.vendors[0];
  if (!vendor) return null;
  const filled = {
    vendor: vendor.viaVendorName ?? vendor.name,
    facility: preparation.facilityName,
    due: values.dueOn ? formatDate(values.dueOn, values.locale) : '',
    link: t('new.previewLink'),
    systems: listText(vendor.systems),
  };
  return (
    <Disclosure title={t('new.preview')}>
      <p className="mb-2 text-[0.9375rem] text-ink-soft">{t('new.previewFor', { vendor: filled.vendor })}</p>
      <div className="rounded-xl border border-line bg-sunken p-4">
        <p className="mb-3 font-bold">{fillLetter(values.subject, filled)}</p>
        <p className="whitespace-pre-wrap">{fillLetter(values.body, filled)}</p>
      </div>
    </Disclosure>
  );
}

export function ReminderFields({ form, preparation }: FieldsProps) {
  const { t } = useTranslation('campaigns');
  return (
    <>
      <p>{t('new.remindersText')}</p>
      {!preparation.mail && <p className="text-warning">{t('new.noMail')}</p>}
      <TextField {...form.field('before')} hint={t('new.daysHint')} maxLength={60} />
      <TextField {...form.field('after')} hint={t('new.daysHint')} maxLength={60} />
      <NumberField {...form.field('escalate')} minimum={1} maximum={180} isRequired />
    </>
  );
}
