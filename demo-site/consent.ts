/** The visitor's choice comes in; the tag hears of it, and the head of every later page repeats it from storage. */
import { kairos } from './kairos.ts';
import { kept } from './store/kept.ts';

export type Consent = 'granted' | 'session' | 'denied';

const store = kept(
  () => localStorage,
  'marlune.consent',
  // A real shop asks first. The demonstration starts with everything on, and says so in its footer.
  (stored): Consent => (stored === 'session' || stored === 'denied' ? stored : 'granted'),
);

export const consent = {
  read: store.read,
  choose(choice: Consent): void {
    store.write(choice);
    kairos('consent', choice);
  },
};
