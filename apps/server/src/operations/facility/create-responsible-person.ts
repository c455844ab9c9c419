import type { Handler } from '../../http/call.ts';
import { responsiblePeople } from '../../services/ledger/responsible-people.ts';
import { createRow } from '../../services/ledger/rows.ts';

export const createResponsiblePerson: Handler<'createResponsiblePerson'> = (call) =>
  createRow(call, responsiblePeople);
