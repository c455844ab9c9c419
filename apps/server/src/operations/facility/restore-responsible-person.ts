import type { Handler } from '../../http/call.ts';
import { responsiblePeople } from '../../services/ledger/responsible-people.ts';
import { restoreRow } from '../../services/ledger/rows.ts';

export const restoreResponsiblePerson: Handler<'restoreResponsiblePerson'> = (call) =>
  restoreRow(call, responsiblePeople, call.params.responsiblePersonId);
