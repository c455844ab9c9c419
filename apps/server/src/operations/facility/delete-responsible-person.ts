import type { Handler } from '../../http/call.ts';
import { responsiblePeople } from '../../services/ledger/responsible-people.ts';
import { removeRow } from '../../services/ledger/rows.ts';

export const deleteResponsiblePerson: Handler<'deleteResponsiblePerson'> = (call) =>
  removeRow(call, responsiblePeople, call.params.responsiblePersonId);
