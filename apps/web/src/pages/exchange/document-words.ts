import { useTranslation } from '../../app/translation.ts';

/** Words for what documents call themselves; one that this app does not know keeps its own name. */
export function useDocumentWords() {
  const { t, i18n } = useTranslation('exchange');
  const say = t as unknown as (key: string, values?: object) => string;
  const known = (key: string) => (i18n.exists(`exchange:${key}`) ? say(key) : null);
  return {
    type: (type: string) => known(`type.${type.replaceAll('.', '_')}`) ?? say('type.other', { type }),
    problem: (code: string) => known(`problem.${code}`) ?? code,
    delivery: (code: string) => known(`delivery.${code}`) ?? code,
  };
}
