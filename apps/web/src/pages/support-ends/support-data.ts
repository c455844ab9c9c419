import type { CallOutput } from '@mamori/contract/client';
import { invalidate } from '../../app/api.ts';

export type SupportEnds = CallOutput<'getSupportEnds'>;
export type Found = SupportEnds['found'][number];
export type SupportText = SupportEnds['unknown'][number];
export type Product = SupportEnds['products'][number];
export type ProductFile = SupportEnds['files'][number];
export type Preview = CallOutput<'previewProductFile'>;

/** What other ends of support change. */
export const readAgain = () =>
  invalidate(['getSupportEnds', 'getAssessment', 'getReadiness', 'getDashboard', 'getNetworkDiagram']);
