import {
  PERMISSIONS,
  PERMISSIONS_OF_ROLE,
  type Permission,
  ROLES,
  type Role,
} from '@mamori/contract/permissions';
import { Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../tables/data-table.tsx';

const may = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS_OF_ROLE[role] as readonly Permission[]).includes(permission);

/** Who may do what, in words; made from the very table by which the server decides. */
export function PermissionTable() {
  const { t } = useTranslation(['people', 'common']);
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose">{t('people:permission.text')}</p>
      <DataTable
        caption={t('people:tab.permissions')}
        rows={PERMISSIONS}
        rowId={(permission) => permission}
        narrow="scroll"
        isDense
        columns={[
          {
            id: 'permission',
            header: t('people:permission.what'),
            isRowHeader: true,
            width: '20rem',
            cell: (permission) => t(`people:permission.${PERMISSION_KEYS[permission]}`),
          },
          ...ROLES.map((role) => ({
            id: role,
            header: t(`common:role.${role}`),
            align: 'center' as const,
            cell: (permission: Permission) => <Mark isOn={may(role, permission)} />,
          })),
        ]}
      />
      <p className="max-w-prose text-ink-soft">{t('people:permission.installation')}</p>
    </div>
  );
}

/** A dot would open a level in the catalogue. */
const PERMISSION_KEYS = {
  'facility.read': 'facilityRead',
  'facility.edit': 'facilityEdit',
  'system.edit': 'systemEdit',
  'vendor.edit': 'vendorEdit',
  'assessment.read': 'assessmentRead',
  'assessment.manage': 'assessmentManage',
  'answer.edit': 'answerEdit',
  'handIn.create': 'handInCreate',
  'person.read': 'personRead',
  'person.manage': 'personManage',
  'audit.read': 'auditRead',
} as const satisfies Record<Permission, string>;

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
