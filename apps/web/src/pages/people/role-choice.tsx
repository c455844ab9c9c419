import { ROLES_OF_KIND, ROLES_WITH_SECOND_FACTOR, type Role } from '@mamori/contract/permissions';
import { useOrganizationKind } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FieldGroup } from '../../ui/field.tsx';

export interface RoleChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
  readonly error?: string | undefined;
}

/** One or more roles, each with what it allows. */
export function RoleChoice({ id, label, value, onChange, error }: RoleChoiceProps) {
  const { t } = useTranslation(['people', 'common']);
  const roles: readonly Role[] = ROLES_OF_KIND[useOrganizationKind()];
  return (
    <FieldGroup label={label} controlId={id} error={error} isRequired>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={t(`common:role.${role}`)}
          hint={
            <>
              {t(`people:roleHint.${role}`)}
              {ROLES_WITH_SECOND_FACTOR.has(role) && t('people:roleHint.secondFactor')}
            </>
          }
          isSelected={value.includes(role)}
          onChange={(isOn) => onChange(roles.filter((one) => (one === role ? isOn : value.includes(one))))}
        />
      ))}
    </FieldGroup>
  );
}
