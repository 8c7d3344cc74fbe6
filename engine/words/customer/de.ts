/** "Why am I seeing this?" in German. */
import type { CustomerWords } from './customer-words.ts';

export const de: CustomerWords = {
  // Two of these stand without a comma between them, so none ends in a clause of its own.
  sentence: (reasons) => `Sie sehen dies, weil ${reasons.join(' und weil ')}.`,
  worth: (amount) => `Ihr Warenkorb einen Wert von ${amount} hat`,
  reasons: {
    failure: 'an der Kasse gerade etwas schiefgegangen ist',
    checkout: 'es zum Stand Ihrer Bestellung passt',
    cart: 'es zum Inhalt Ihres Warenkorbs passt',
    before: 'es zu Ihren früheren Besuchen und Bestellungen hier passt',
    arrival: 'es zu Ihrem Weg in diesen Shop passt',
    device: 'es zu Ihrem Gerät passt',
    obstacle: 'Sie anscheinend nicht weitergekommen sind',
    leaving: 'Sie den Shop anscheinend gerade verlassen wollten',
    pages: 'es zu Ihren zuletzt angesehenen Seiten passt',
    here: 'Sie gerade diesen Shop besuchen',
  },
  begun: {
    begin_checkout: 'Sie vor einer Weile zur Kasse gegangen sind',
    add_shipping_info: 'Sie vor einer Weile eine Versandart gewählt haben',
    add_payment_info: 'Sie vor einer Weile eine Zahlungsart gewählt haben',
    add_to_cart: 'Sie vor einer Weile etwas in den Warenkorb gelegt haben',
  },
};
