import { type ReactNode, useState } from 'react';
import { useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Section } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { DownloadButton } from './download-button.tsx';

/** What helps in the inspection and with the vendors (R-X2). */
export function Sheets({ assessmentId }: { readonly assessmentId: string }) {
  const { t } = useTranslation('handIn');
  const can = useCan();
  const vendors = useOperationWith('listVendors', {}, { enabled: can('facility.read') });
  const [vendorId, setVendorId] = useState('');
  const options = (vendors.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const forVendor = (sheet: 'questions' | 'call-script') => (
    <DownloadButton
      operation="getSheet"
      input={{ params: { assessmentId, sheet }, query: { vendorId } }}
      isDisabled={vendorId === ''}
    >
      {t('sheets.make')}
    </DownloadButton>
  );
  return (
    <Section title={t('sheets.title')}>
      <div className="grid gap-4 lg:grid-cols-2">
        <Sheet title={t('sheets.sayShow')} text={t('sheets.sayShowText')}>
          <DownloadButton operation="getSheet" input={{ params: { assessmentId, sheet: 'say-show' } }}>
            {t('sheets.make')}
          </DownloadButton>
        </Sheet>
        <div className="flex flex-col gap-4 rounded-xl border border-line bg-raised p-5">
          {options.length === 0 ? (
            <p className="text-ink-soft">{t('sheets.noVendors')}</p>
          ) : (
            <>
              <Select
                label={t('sheets.vendor')}
                hint={t('sheets.vendorHint')}
                value={vendorId}
                options={options}
                onChange={setVendorId}
              />
              <VendorSheet title={t('sheets.questions')} text={t('sheets.questionsText')}>
                {forVendor('questions')}
              </VendorSheet>
              <VendorSheet title={t('sheets.callScript')} text={t('sheets.callScriptText')}>
                {forVendor('call-script')}
              </VendorSheet>
            </>
          )}
        </div>
      </div>
    </Section>
  );
}

interface SheetProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Sheet(props: SheetProps) {
  return (
    <div className="rounded-xl border border-line bg-raised p-5">
      <VendorSheet {...props} />
    </div>
  );
}

function VendorSheet({ title, text, children }: SheetProps) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-base">{title}</h3>
      <p className="text-ink-soft">{text}</p>
      {children}
    </div>
  );
}
