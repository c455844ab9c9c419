import type { Handler } from '../../http/call.ts';
import { loadDrop } from '../../services/form-drops/drop.ts';

export const getFormDrop: Handler<'getFormDrop'> = (call) => loadDrop(call, call.params.formDropId);
