import type { Handler } from '../../http/call.ts';
import { permissionMatrix } from '../../services/permissions/matrix.ts';

export const getPermissionMatrix: Handler<'getPermissionMatrix'> = (call) =>
  permissionMatrix(call, call.query.system);
