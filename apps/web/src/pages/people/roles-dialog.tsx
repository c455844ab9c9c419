import { ROLES, type Role } from '@mamori/contract/permissions';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import type { MemberRow } from './member-actions.tsx';
import { RoleChoice } from './role-choice.tsx';

export interface RolesDialogProps {
  readonly member: MemberRow;
  readonly onClose: () => void;
}

export function RolesDialog({ member, onClose }: RolesDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  const [roles, setRoles] = useState<Role[]>(() => ROLES.filter((role) => member.roles.includes(role)));
  const [isAsked, setAsked] = useState(false);
  const save = useMutationOperation('updateMember', {
    invalidates: ['listMembers', 'getSession'],
    onSuccess: () => {
      toast(t('people:saved', { name: member.displayName }));
      onClose();
    },
  });
  const submit = () => {
    setAsked(true);
    if (roles.length > 0) save.mutate({ params: { personId: member.personId }, body: { roles } });
  };
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('people:member.rolesTitle', { name: member.displayName })}
      actions={
        <>
          <Button variant="primary" isPending={save.isPending} onPress={submit}>
            {t('common:action.save')}
          </Button>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <ProblemAlert error={save.error} />
      <RoleChoice
        id="member-roles"
        label={t('people:field.roles')}
        value={roles}
        onChange={setRoles}
        error={isAsked && roles.length === 0 ? t('people:problem.roles') : undefined}
      />
    </LazyDialog>
  );
}
