/** The prompt's own words in German. */
import type { Words } from './en.ts';

export const de: Words = {
  close: 'Schließen',
  why: 'Warum sehe ich das?',
  privacy: 'Das beruht nur auf dem, was in diesem Shop geschehen ist.',
  muteRule: 'Nicht mehr zeigen',
  muteAll: 'In diesem Shop keine Hinweise mehr',
  codeReady: 'Ihr Code ist da. Geben Sie ihn an der Kasse ein.',
  codeComes: 'Ihr Code wird erstellt …',
  codeFailed: 'Das hat gerade nicht geklappt. Bitte versuchen Sie es noch einmal.',
  applied: 'Erledigt. Der Vorteil ist in Ihrem Warenkorb.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  thanks: 'Vielen Dank, das hilft uns.',
  five: ['Schlecht', 'Sehr gut'],
  nps: ['Unwahrscheinlich', 'Sehr wahrscheinlich'],
};
