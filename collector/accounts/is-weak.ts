/** Whether a new password would be guessed soon: too short, of few different characters, or the e-mail address. */

const MIN = 12;
/** Longer ones are no safer, and somebody must hash them. */
export const MAX_PASSWORD = 200;
const DIFFERENT = 5;

export function isWeak(password: string, email: string): boolean {
  const chars = [...password.normalize('NFKC')];
  const small = password.toLowerCase();
  return (
    chars.length < MIN ||
    password.length > MAX_PASSWORD ||
    new Set(chars).size < DIFFERENT ||
    (email !== '' && (small.includes(email) || email.includes(small)))
  );
}
