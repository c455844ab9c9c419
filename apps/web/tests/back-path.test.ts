import { describe, expect, it } from 'vitest';
import { safeBackPath } from '../src/app/back-path.ts';

describe('where one goes after signing in', () => {
  it('keeps paths of the product with search and hash', () => {
    expect(safeBackPath('/')).toBe('/');
    expect(safeBackPath('/checklist/x?mode=one#2-4')).toBe('/checklist/x?mode=one#2-4');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '\n//evil.example',
    'javascript:alert(1)',
    'checklist',
    '',
    42,
    undefined,
  ])('refuses %j', (value) => {
    expect(safeBackPath(value)).toBeUndefined();
  });

  it('does not lead back to signing in', () => {
    expect(safeBackPath('/sign-in?reason=ended')).toBeUndefined();
    expect(safeBackPath('/second-factor/enrol')).toBeUndefined();
  });
});
