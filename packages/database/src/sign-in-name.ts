/** `Tanaka` and `ｔａｎａｋａ ` are one name; people are stored and looked up under this form. */
export function foldSignInName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
