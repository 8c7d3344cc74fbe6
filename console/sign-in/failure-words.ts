/** Why a form was refused, in words for who filled it in. */
import { ApiFailure } from '../api/api-failure.ts';
import { WORDS } from '../words.ts';

export function failureWords(error: unknown): string {
  if (!(error instanceof ApiFailure)) return WORDS.failure.title;
  if (error.code === 'rate_limited') return WORDS.signIn.tooMany;
  if (error.code === 'unreachable') return WORDS.failure.offlineTitle;
  return error.message;
}
