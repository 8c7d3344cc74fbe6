/** In: a BCP 47 language tag. Out: whether it is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i.test(lang);
}
