/** Which language the person chose, kept in this browser. */

const NAME = 'kairos-language';

export const keptLanguage = {
  /** @returns `null` where nothing was chosen, or the browser keeps nothing */
  read(): string | null {
    try {
      return localStorage.getItem(NAME);
    } catch {
      return null;
    }
  },

  /** @returns whether the browser kept it */
  write(language: string): boolean {
    try {
      localStorage.setItem(NAME, language);
      return true;
    } catch {
      return false;
    }
  },
};
