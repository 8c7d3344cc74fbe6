/** The prompt's own words in Arabic. */
import type { Words } from './en.ts';

export const ar: Words = {
  close: 'إغلاق',
  why: 'لماذا أرى هذا؟',
  privacy: 'يستند هذا فقط إلى ما حدث في هذا المتجر.',
  muteRule: 'لا تُظهر هذا مرة أخرى',
  muteAll: 'أوقِف كل الرسائل في هذا المتجر',
  codeReady: 'رمزك جاهز. أدخله عند الدفع.',
  codeComes: 'نُعِدّ رمزك…',
  codeFailed: 'لم ينجح الأمر الآن. يُرجى المحاولة مرة أخرى.',
  applied: 'تم. أُضيف العرض إلى سلتك.',
  copy: 'نسخ',
  copied: 'تم النسخ',
  thanks: 'شكرًا لك، رأيك يساعدنا.',
  five: ['ضعيف', 'ممتاز'],
  nps: ['غير محتمل', 'محتمل جدًا'],
};
