import type { Handler } from '../../http/call.ts';
import { responsiblePeople } from '../../services/ledger/responsible-people.ts';
import { updateRow } from '../../services/ledger/rows.ts';

export const updateResponsiblePerson: Handler<'updateResponsiblePerson'> = (call) =>
  updateRow(call, responsiblePeople, call.params.responsiblePersonId);
