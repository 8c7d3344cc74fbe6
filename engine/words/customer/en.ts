/** "Why am I seeing this?" in English. */
import type { CustomerWords } from './customer-words.ts';

export const en: CustomerWords = {
  sentence: (reasons) => `You are seeing this because ${reasons.join(', and because ')}.`,
  worth: (amount) => `your cart is worth ${amount}`,
  reasons: {
    failure: 'something went wrong in the checkout just now',
    checkout: 'of how far you are in the checkout',
    cart: 'of what is in your cart',
    before: 'of your earlier visits and orders here',
    arrival: 'of what brought you here',
    device: 'of the device you are using',
    obstacle: 'something seemed to be in your way',
    leaving: 'you seemed about to leave',
    pages: 'of the pages you looked at in this visit',
    here: 'you are visiting this shop',
  },
  begun: {
    begin_checkout: 'you began the checkout a while ago',
    add_shipping_info: 'you chose a delivery a while ago',
    add_payment_info: 'you chose how to pay a while ago',
    add_to_cart: 'you put something into the cart a while ago',
  },
};
