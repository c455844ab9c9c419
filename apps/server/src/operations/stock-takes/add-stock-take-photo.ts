import { type Handler, onlyFile } from '../../http/call.ts';
import { addPhoto } from '../../services/stock-takes/photos.ts';

export const addStockTakePhoto: Handler<'addStockTakePhoto'> = async (call) => {
  const { stockTakeId, stockTakeEntryId } = call.params;
  return addPhoto(call, stockTakeId, stockTakeEntryId, onlyFile(call.files));
};
