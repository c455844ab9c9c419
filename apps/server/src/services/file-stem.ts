/** Name of a file that the server makes, without its ending: signs that file systems refuse are replaced, and it stays short. */
export const fileStem = (text: string, most = 120): string =>
  text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, most);
