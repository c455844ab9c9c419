import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { ApiProblem, api } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Badge } from '../../ui/badge.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Card } from './card.tsx';
import { PersonFields, type PersonValues, usePersonRules } from './person-fields.tsx';
import { useEnter } from './use-enter.ts';

type Offer = Awaited<ReturnType<typeof viewInvitation>>;
const viewInvitation = (token: string) => api.call('viewInvitation', { body: { token } });

/** `/invitation#TOKEN`: behind the hash the token reaches no log of a server or proxy. */
export function InvitationPage() {
  const { t } = useTranslation('signIn');
  const token = useRouterState({ select: (state) => state.location.hash });
  const { data, error } = useQuery({
    queryKey: ['viewInvitation', token],
    queryFn: () => viewInvitation(token),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isInvalid =
    error instanceof ApiProblem && ['invitation-invalid', 'invalid-input'].includes(error.code);
  if (isInvalid || token === '') {
    return (
      <Card title={t('invitation.invalid')}>
        <p>{t('invitation.invalidText')}</p>
      </Card>
    );
  }
  if (error) {
    return (
      <div className="mx-auto max-w-lg px-4 py-10">
        <ProblemAlert error={error} />
      </div>
    );
  }
  return data ? <Accept token={token} offer={data} /> : <Loading />;
}

function Accept({ token, offer }: { readonly token: string; readonly offer: Offer }) {
  const { t } = useTranslation(['signIn', 'common']);
  const enter = useEnter(undefined);
  const rules = usePersonRules();
  const form = useForm<PersonValues>({
    name: 'invitation',
    initial: { displayName: offer.name, signInName: '', password: '' },
    labels: rules.labels,
    validate: rules.validate,
    submit: async (values) => {
      const body = { ...values, token, locale: currentLocale() };
      await enter(await api.call('acceptInvitation', { body }));
    },
  });
  return (
    <Card title={t('signIn:invitation.title', { name: offer.name })} isWide>
      <div className="flex flex-col gap-3">
        <p>{t('signIn:invitation.offer', { organization: offer.organizationName })}</p>
        <p className="flex flex-wrap gap-2">
          {offer.roles.map((role) => (
            <Badge key={role} tone="key">
              {t(`common:role.${role}`)}
            </Badge>
          ))}
        </p>
        {offer.secondFactorRequired && <p>{t('signIn:invitation.secondFactor')}</p>}
      </div>
      <Form form={form} submitLabel={t('signIn:invitation.accept')}>
        <PersonFields form={form} context={[offer.organizationName]} />
      </Form>
    </Card>
  );
}
