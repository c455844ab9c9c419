import type { Handler } from '../../http/call.ts';
import { responsiblePeople } from '../../services/ledger/responsible-people.ts';

export const listResponsiblePeople: Handler<'listResponsiblePeople'> = async ({ tx, locale }) => ({
  rows: await responsiblePeople.list(tx, locale),
});
