/** An e-mail address as somebody typed it in, the one form in which it is kept and compared out. */

/** Whether it arrives, only sending would tell; this keeps out what cannot be one. */
const SHAPE = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,189}$/;

/** @returns `undefined` if it is none */
export function emailOf(text: string): string | undefined {
  const email = text.trim().toLowerCase();
  return SHAPE.test(email) ? email : undefined;
}
