/** "Why am I seeing this?" in Arabic: worded so that it speaks to women and men alike. */
import type { CustomerWords } from './customer-words.ts';

export const ar: CustomerWords = {
  // Each reason brings its own "because", since that takes on what follows.
  sentence: (reasons) => `تظهر لك هذه الرسالة ${reasons.join('، و')}.`,
  worth: (amount) => `لأن قيمة سلتك ${amount}`,
  reasons: {
    failure: 'لأن مشكلة حدثت قبل قليل عند إتمام الشراء',
    checkout: 'لأنها تتعلق بمرحلة الشراء التي وصلت إليها',
    cart: 'لأنها تتعلق بما في سلتك',
    before: 'لأنها تتعلق بزياراتك وطلباتك السابقة هنا',
    arrival: 'لأنها تتعلق بطريقة وصولك إلى هذا المتجر',
    device: 'لأنها تتعلق بنوع جهازك',
    obstacle: 'لأنه بدا أن هناك ما يعيقك',
    leaving: 'لأنه بدا أنك على وشك المغادرة',
    pages: 'لأنها تتعلق بالصفحات التي شاهدتها في هذه الزيارة',
    here: 'بسبب زيارتك لهذا المتجر',
  },
  begun: {
    begin_checkout: 'لأنك بدأت إتمام الشراء منذ فترة',
    add_shipping_info: 'لأنك اخترت طريقة التوصيل منذ فترة',
    add_payment_info: 'لأنك اخترت طريقة الدفع منذ فترة',
    add_to_cart: 'لأنك أضفت منتجًا إلى السلة منذ فترة',
  },
};
