import type { CallOutput } from '@mamori/contract/client';
import { Ban, KeyRound, LockOpen, RectangleEllipsis, Undo2, UserCog, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { PasswordResetDialog } from './password-reset-dialog.tsx';
import { RolesDialog } from './roles-dialog.tsx';

export type MemberRow = CallOutput<'listMembers'>['rows'][number];
type Question = 'roles' | 'block' | 'resetPassword' | 'resetSecondFactor' | null;

/** What may be done with a person's account. */
export function MemberActions({ member }: { readonly member: MemberRow }) {
  const { t } = useTranslation('people');
  const [question, setQuestion] = useState<Question>(null);
  // One's own password and second factor are changed on the account page, with the present password.
  const isOther = useSession().person.id !== member.personId;
  const name = member.displayName;
  const params = { personId: member.personId };
  const said = (text: string) => () => {
    setQuestion(null);
    toast(text);
  };
  const invalidates = ['listMembers'] as const;
  const block = useMutationOperation('updateMember', {
    invalidates,
    onSuccess: said(t(member.active ? 'member.blocked' : 'member.unblocked', { name })),
  });
  const unlock = useMutationOperation('unlockMember', {
    invalidates,
    onSuccess: said(t('member.unlocked', { name })),
  });
  const reset = useMutationOperation('resetMemberSecondFactor', {
    invalidates,
    onSuccess: said(t('member.secondFactorReset', { name })),
  });
  const revoke = useMutationOperation('revokePasswordReset', {
    invalidates,
    onSuccess: said(t('member.resetRevoked', { name })),
  });
  const entries: MenuEntry[] = [
    { id: 'roles', label: t('member.changeRoles'), icon: UserCog, onAction: () => setQuestion('roles') },
    ...(member.locked
      ? [
          {
            id: 'unlock',
            label: t('member.unlock'),
            icon: LockOpen,
            onAction: () => unlock.mutate({ params }),
          },
        ]
      : []),
    ...(isOther && member.active
      ? [
          {
            id: 'resetPassword',
            label: t('member.resetPassword'),
            icon: RectangleEllipsis,
            onAction: () => setQuestion('resetPassword'),
          },
        ]
      : []),
    ...(member.passwordResetUntil !== null
      ? [
          {
            id: 'revokeReset',
            label: t('member.revokeReset'),
            icon: Undo2,
            onAction: () => revoke.mutate({ params }),
          },
        ]
      : []),
    ...(isOther && member.active && member.hasSecondFactor
      ? [
          {
            id: 'reset',
            label: t('member.resetSecondFactor'),
            icon: KeyRound,
            onAction: () => setQuestion('resetSecondFactor'),
          },
        ]
      : []),
    member.active
      ? {
          id: 'block',
          label: t('member.block'),
          icon: Ban,
          isDanger: true,
          onAction: () => setQuestion('block'),
        }
      : {
          id: 'unblock',
          label: t('member.unblock'),
          icon: UserRoundCheck,
          onAction: () => block.mutate({ params, body: { active: true } }),
        },
  ];
  return (
    <>
      <Menu
        label={t('member.actions', { name })}
        trigger={t('member.actionsShort')}
        className="whitespace-nowrap"
        entries={entries}
      />
      <ProblemAlert error={unlock.error ?? revoke.error ?? (question === null ? block.error : null)} />
      {question === 'resetPassword' && (
        <PasswordResetDialog member={member} onClose={() => setQuestion(null)} />
      )}
      {question === 'roles' && <RolesDialog member={member} onClose={() => setQuestion(null)} />}
      <ConfirmDialog
        isOpen={question === 'block'}
        title={t('member.blockTitle', { name })}
        confirmLabel={t('member.block')}
        isDanger
        isPending={block.isPending}
        onConfirm={() => block.mutate({ params, body: { active: false } })}
        onCancel={() => setQuestion(null)}
      >
        <ProblemAlert error={block.error} />
        {t('member.blockText')}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={question === 'resetSecondFactor'}
        title={t('member.resetTitle', { name })}
        confirmLabel={t('member.resetSecondFactor')}
        isDanger
        isPending={reset.isPending}
        onConfirm={() => reset.mutate({ params })}
        onCancel={() => setQuestion(null)}
      >
        <ProblemAlert error={reset.error} />
        {t('member.resetText')}
      </ConfirmDialog>
    </>
  );
}
