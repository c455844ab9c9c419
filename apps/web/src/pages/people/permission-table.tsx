import {
  PERMISSIONS_OF_ROLE,
  type Permission,
  permissionsOfKind,
  ROLES_OF_KIND,
  type Role,
} from '@mamori/contract/permissions';
import { Check, Minus } from 'lucide-react';
import { useOrganizationKind } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';

const may = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS_OF_ROLE[role] as readonly Permission[]).includes(permission);

/** A dot would open a level in the catalogue. */
const KEYS = {
  'facility.read': 'facilityRead',
  'facility.edit': 'facilityEdit',
  'system.edit': 'systemEdit',
  'ledger.read': 'ledgerRead',
  'ledger.edit': 'ledgerEdit',
  'ledger.review': 'ledgerReview',
  'vendor.edit': 'vendorEdit',
  'assessment.read': 'assessmentRead',
  'assessment.manage': 'assessmentManage',
  'answer.edit': 'answerEdit',
  'handIn.create': 'handInCreate',
  'person.read': 'personRead',
  'person.manage': 'personManage',
  'audit.read': 'auditRead',
  'campaign.manage': 'campaignManage',
  'product.read': 'productRead',
  'product.edit': 'productEdit',
  'customer.read': 'customerRead',
  'customer.edit': 'customerEdit',
  'delivery.send': 'deliverySend',
  'exchange.manage': 'exchangeManage',
} as const satisfies Record<Permission, string>;

/** Who may do what, in words; made from the very table by which the server decides. */
export function PermissionTable() {
  const { t } = useTranslation('people');
  const isWide = useMediaQuery('(width >= 48rem)');
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose">{t('permission.text')}</p>
      {isWide ? <Matrix /> : <ByRole />}
      <p className="max-w-prose text-ink-soft">{t('permission.installation')}</p>
    </div>
  );
}

function Matrix() {
  const { t } = useTranslation(['people', 'common']);
  const kind = useOrganizationKind();
  return (
    <DataTable
      caption={t('people:tab.permissions')}
      rows={permissionsOfKind(kind)}
      rowId={(permission) => permission}
      isDense
      columns={[
        {
          id: 'permission',
          header: t('people:permission.what'),
          isRowHeader: true,
          width: '16rem',
          cell: (permission) => t(`people:permission.${KEYS[permission]}`),
        },
        ...ROLES_OF_KIND[kind].map((role) => ({
          id: role,
          header: t(`common:role.${role}`),
          align: 'center' as const,
          width: '8rem',
          cell: (permission: Permission) => <Mark isOn={may(role, permission)} />,
        })),
      ]}
    />
  );
}

function Mark({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('people');
  return isOn ? (
    <Check
      role="img"
      aria-label={t('permission.yes')}
      strokeWidth={3}
      className="mx-auto size-5 text-success"
    />
  ) : (
    <Minus role="img" aria-label={t('permission.no')} className="mx-auto size-5 text-ink-soft" />
  );
}

/** On a phone one role after the other, with what it allows. */
function ByRole() {
  const { t } = useTranslation(['people', 'common']);
  const kind = useOrganizationKind();
  return ROLES_OF_KIND[kind].map((role) => (
    <section key={role} className="rounded-xl border border-line bg-raised p-4">
      <h2 className="mb-2 text-base">{t(`common:role.${role}`)}</h2>
      <ul className="flex flex-col gap-1">
        {PERMISSIONS_OF_ROLE[role].map((permission) => (
          <li key={permission} className="flex items-start gap-2">
            <Check aria-hidden strokeWidth={3} className="mt-1 size-4.5 shrink-0 text-success" />
            {t(`people:permission.${KEYS[permission]}`)}
          </li>
        ))}
      </ul>
    </section>
  ));
}
