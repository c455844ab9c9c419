import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { CountBadges } from './count-badges.tsx';
import { DISCLOSURE_READERS, type DisclosureDetail } from './disclosure-values.ts';
import { Fact } from './fact.tsx';

type ReadForm = DisclosureDetail['reading']['forms'][number];
const HEAD = ['maker', 'product', 'productVersion', 'issuedOn', 'formVersion', 'guidelineVersion'] as const;

interface Props {
  readonly data: DisclosureDetail;
  readonly canEdit: boolean;
}

/** What was read from the workbook: looked over by a person before it counts. */
export function ReadingPreview({ data, canEdit }: Props) {
  const { t } = useTranslation('disclosures');
  const { reading } = data;
  if (reading.state === 'refused')
    return (
      <div className="mb-10 max-w-3xl">
        <AlertBanner tone="warning" title={t('preview.refused')}>
          <p>{reading.refusal?.text}</p>
          <p>{t('preview.refusedText')}</p>
        </AlertBanner>
      </div>
    );
  if (reading.state !== 'preview' || !canEdit) return null;
  return (
    <Section title={t('preview.title')}>
      <p className="mb-4 max-w-prose">{t('preview.text')}</p>
      <div className="flex flex-col gap-6">
        {reading.forms.map((form) => (
          <FormCard key={form.sheet} form={form} data={data} />
        ))}
        <ReadingDiagnostics rows={reading.diagnostics} />
      </div>
    </Section>
  );
}

function FormCard({ form, data }: { readonly form: ReadForm; readonly data: DisclosureDetail }) {
  const { t } = useTranslation('disclosures');
  const [takeHead, setTakeHead] = useState(true);
  const apply = useMutationOperation('applyDisclosureReading', {
    invalidates: DISCLOSURE_READERS,
    onSuccess: () => toast(t('preview.applied')),
  });
  return (
    <section className="flex max-w-3xl flex-col gap-4 rounded-xl border border-line p-5">
      <h3 className="text-lg">
        {t('preview.sheet', { sheet: form.sheet })}
        {form.kind && `　${t(`kind.${form.kind}`)}`}
      </h3>
      <CountBadges counts={form.counts} />
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
        {HEAD.map((key) => (
          <Fact key={key} label={t(`head.${key}`)}>
            {form.head[key] ?? <span className="text-ink-soft">{t('head.unknown')}</span>}
          </Fact>
        ))}
      </dl>
      <Checkbox label={t('preview.takeHead')} isSelected={takeHead} onChange={setTakeHead} />
      {data.content && <p className="text-warning">{t('preview.replaces')}</p>}
      <ProblemAlert error={apply.error} />
      <div>
        <Button
          variant="primary"
          isPending={apply.isPending}
          onPress={() =>
            apply.mutate({
              params: { disclosureId: data.id },
              body: { sheet: form.sheet, takeHead },
              ifMatch: data.version,
            })
          }
        >
          {t('preview.apply')}
        </Button>
      </div>
    </section>
  );
}

function ReadingDiagnostics({ rows }: { readonly rows: DisclosureDetail['reading']['diagnostics'] }) {
  const { t } = useTranslation('disclosures');
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('diagnostics', { count: rows.length })}
      isCaptionShown
      rows={rows.map((row, number) => ({ ...row, number }))}
      rowId={({ number }) => String(number)}
      columns={[
        {
          id: 'where',
          header: t('column.where'),
          width: '12rem',
          cell: ({ sheet, cell }) => [sheet, cell].filter(Boolean).join(' ') || t('diagnosticsWhole'),
        },
        {
          id: 'message',
          header: t('column.message'),
          isRowHeader: true,
          cell: ({ message }) => <span className="font-normal">{message}</span>,
        },
      ]}
    />
  );
}
