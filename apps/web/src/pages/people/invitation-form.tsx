import type { CallOutput } from '@mamori/contract/client';
import type { Role } from '@mamori/contract/permissions';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RoleChoice } from './role-choice.tsx';

export type NewInvitation = CallOutput<'createInvitation'>;

interface Values {
  name: string;
  roles: Role[];
  days: number | null;
}

export interface InvitationFormProps {
  readonly onCreated: (created: NewInvitation) => void;
  readonly onCancel: () => void;
}

export function InvitationForm({ onCreated, onCancel }: InvitationFormProps) {
  const { t } = useTranslation(['people', 'common']);
  const form = useForm<Values>({
    name: 'invitation',
    initial: { name: '', roles: [], days: 7 },
    labels: {
      name: t('people:field.name'),
      roles: t('people:field.roles'),
      days: t('people:invitation.days'),
    },
    validate: ({ name, roles, days }) => ({
      name: name.trim() === '' ? t('people:problem.name') : undefined,
      roles: roles.length === 0 ? t('people:problem.roles') : undefined,
      days: days === null || days < 1 || days > 30 ? t('people:problem.days') : undefined,
    }),
    submit: async ({ name, roles, days }) => {
      const created = await api.call('createInvitation', {
        body: { name: name.trim(), roles, days: days ?? 7 },
      });
      await invalidate(['listInvitations']);
      onCreated(created);
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('people:invitation.create')}
      secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}
    >
      <TextField
        {...form.field('name')}
        hint={t('people:invitation.nameHint')}
        maxLength={200}
        autoComplete="off"
        isRequired
      />
      <RoleChoice {...form.field('roles')} />
      <NumberField
        {...form.field('days')}
        suffix={t('people:invitation.daysUnit')}
        minimum={1}
        maximum={30}
      />
    </Form>
  );
}
