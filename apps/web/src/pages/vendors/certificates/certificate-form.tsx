import { api, invalidate } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { ChangedMeanwhile } from '../../../forms/changed-meanwhile.tsx';
import { Form } from '../../../forms/form.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { useKeptVersion } from '../../../forms/use-kept-version.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import {
  CERTIFICATE_KINDS,
  CERTIFICATE_READERS,
  type CertificateKind,
  type CertificateRow,
  type CertificateValues,
  certificateValues,
} from './certificate-values.ts';

interface CertificateFormProps {
  readonly vendorId: string;
  /** Missing: a new certificate. */
  readonly certificate: CertificateRow | undefined;
  readonly onSaved: (saved: CertificateRow) => void;
  readonly onCancel: () => void;
}

export function CertificateForm({ onCancel, ...rest }: CertificateFormProps) {
  const { t } = useTranslation(['vendors', 'common']);
  const { form, kept, labels } = useCertificateForm(rest);
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={certificateValues}
        show={(key, value) =>
          key === 'kind' && value
            ? t(`vendors:certificates.kind.${value as CertificateKind}`)
            : String(value ?? '')
        }
      />
      <RadioGroup
        {...form.field('kind')}
        value={form.values.kind || null}
        options={CERTIFICATE_KINDS.map((value) => ({
          value,
          label: t(`vendors:certificates.kind.${value}`),
        }))}
        isRequired
      />
      <TextField {...form.field('number')} maxLength={200} isOptional />
      <DateField {...form.field('expiresOn')} isOptional />
      <DateField {...form.field('issuedOn')} isOptional />
      <TextField
        {...form.field('scope')}
        hint={t('vendors:certificates.scopeHint')}
        maxLength={200}
        isOptional
      />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

function useCertificateForm({ vendorId, certificate, onSaved }: Omit<CertificateFormProps, 'onCancel'>) {
  const { t } = useTranslation('vendors');
  const kept = useKeptVersion(certificate);
  const labels = {
    kind: t('certificates.field.kind'),
    number: t('certificates.field.number'),
    expiresOn: t('certificates.field.expiresOn'),
    issuedOn: t('certificates.field.issuedOn'),
    scope: t('certificates.field.scope'),
    note: t('certificates.field.note'),
  };
  const form = useForm<CertificateValues>({
    name: 'certificate',
    initial: certificateValues(certificate),
    labels,
    validate: ({ kind }) => ({ kind: kind === '' ? t('certificates.problem.kind') : undefined }),
    submit: async ({ kind, ...values }) => {
      if (kind === '') return;
      const body = { ...values, kind };
      const saved = await kept.save((ifMatch) =>
        certificate
          ? api.call('updateVendorCertificate', {
              params: { vendorCertificateId: certificate.id },
              body,
              ifMatch,
            })
          : api.call('createVendorCertificate', { params: { vendorId }, body }),
      );
      await invalidate(CERTIFICATE_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
