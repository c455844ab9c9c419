import { BadgeCheck, Pencil, Trash2 } from 'lucide-react';
import { api, useMutationOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { LedgerPanel } from '../../../forms/ledger-panel.tsx';
import { useRemoval } from '../../../forms/use-removal.ts';
import { IconButton } from '../../../ui/button.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { toast } from '../../../ui/toast.tsx';
import { EVIDENCE_TYPES, LARGEST_EVIDENCE } from '../../checklist/evidence.tsx';
import { RecordFact, RecordFacts } from '../../checklist/records/facts.tsx';
import { ExpiryBadge } from '../state-badges.tsx';
import type { VendorPanelProps } from '../vendor-panel-props.ts';
import { CertificateForm } from './certificate-form.tsx';
import { CERTIFICATE_READERS, type CertificateRow } from './certificate-values.ts';

export function CertificatesPanel({ detail, canEdit, edit, onEdit }: VendorPanelProps) {
  const { t } = useTranslation('vendors');
  return (
    <LedgerPanel
      rows={detail.certificates}
      error={null}
      canEdit={canEdit}
      edit={edit}
      onEdit={onEdit}
      icon={BadgeCheck}
      texts={{
        add: t('certificates.add'),
        addTitle: t('certificates.addTitle'),
        editTitle: () => t('certificates.editTitle'),
        empty: t('certificates.empty'),
        emptyText: t('certificates.emptyText'),
      }}
      form={(certificate) => (
        <CertificateForm
          key={certificate?.id ?? 'new'}
          vendorId={detail.vendor.id}
          certificate={certificate}
          onCancel={() => onEdit(undefined)}
          onSaved={() => {
            toast(t('certificates.saved'));
            onEdit(undefined);
          }}
        />
      )}
      table={(rows) => (
        <ul className="grid gap-4 lg:grid-cols-2">
          {rows.map((row) => (
            <li key={row.id} className="rounded-xl border border-line bg-raised p-5">
              <CertificateCard row={row} canEdit={canEdit} onEdit={onEdit} />
            </li>
          ))}
        </ul>
      )}
    />
  );
}

interface CardProps extends Pick<VendorPanelProps, 'canEdit' | 'onEdit'> {
  readonly row: CertificateRow;
}

function CertificateCard({ row, canEdit, onEdit }: CardProps) {
  const { t } = useTranslation('vendors');
  const name = t(`certificates.kind.${row.kind}`);
  const remove = useRemoval({
    remove: (vendorCertificateId) => api.call('deleteVendorCertificate', { params: { vendorCertificateId } }),
    restore: (vendorCertificateId) =>
      api.call('restoreVendorCertificate', { params: { vendorCertificateId } }),
    lists: CERTIFICATE_READERS,
  });
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="grow font-bold">{name}</h3>
        <ExpiryBadge expiry={row.expiry} />
        {canEdit && (
          <div className="flex" data-print="hide">
            <IconButton
              icon={Pencil}
              label={t('certificates.edit', { name })}
              onPress={() => onEdit(row.id)}
            />
            <IconButton
              icon={Trash2}
              label={t('certificates.remove', { name })}
              onPress={() => void remove(row.id, name)}
            />
          </div>
        )}
      </div>
      <RecordFacts>
        {row.number && <RecordFact label={t('certificates.field.number')}>{row.number}</RecordFact>}
        {row.expiresOn && (
          <RecordFact label={t('certificates.field.expiresOn')}>
            <DateText date={row.expiresOn} />
          </RecordFact>
        )}
        {row.scope && <RecordFact label={t('certificates.field.scope')}>{row.scope}</RecordFact>}
        {row.note && <RecordFact label={t('certificates.field.note')}>{row.note}</RecordFact>}
        <RecordFact label={t('certificates.field.file')}>
          {row.file ? (
            <a
              className="break-all text-key underline underline-offset-4"
              href={api.url('downloadVendorCertificateFile', { params: { vendorCertificateId: row.id } })}
              download
            >
              {row.file.name}
            </a>
          ) : (
            t('certificates.noFile')
          )}
        </RecordFact>
      </RecordFacts>
      {canEdit && <CopyDrop id={row.id} />}
    </div>
  );
}

function CopyDrop({ id }: { readonly id: string }) {
  const { t } = useTranslation('vendors');
  const add = useMutationOperation('addVendorCertificateFile', {
    invalidates: CERTIFICATE_READERS,
    onSuccess: () => toast(t('certificates.fileAdded')),
  });
  return (
    <>
      <ProblemAlert error={add.error} />
      <FileDrop
        label={t('certificates.file')}
        accept={EVIDENCE_TYPES}
        maximumBytes={LARGEST_EVIDENCE}
        isDisabled={add.isPending}
        onFiles={(files) => add.mutate({ params: { vendorCertificateId: id }, files })}
      />
    </>
  );
}
