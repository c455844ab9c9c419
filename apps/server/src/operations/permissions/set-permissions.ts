import type { Handler } from '../../http/call.ts';
import { setCells } from '../../services/permissions/set-cells.ts';

export const setPermissions: Handler<'setPermissions'> = (call) =>
  setCells(call, call.params.systemId, call.body.cells);
