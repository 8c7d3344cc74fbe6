/** The texts of the sample decisions in Arabic. */
import type { Decision } from '../../../protocol/intervention.ts';
import { type SampleKind, sampleDecision } from './sample-decisions.ts';

export function arabicDecision(kind: SampleKind, change: Partial<Decision> = {}): Decision {
  return sampleDecision(kind, { lang: 'ar', ...ARABIC[kind], ...change });
}

const ARABIC: Record<SampleKind, Partial<Decision>> = {
  offer: {
    title: 'نقش مجاني مع طلبك',
    text: 'قيمة سلتك ١٢٩ يورو، ويسعدنا أن ننقش لك اسمًا أو تاريخًا دون مقابل.',
    action: { label: 'احصل على رمز النقش', coupon: 'ENGRAVE-7Q4M' },
    why: 'في سلتك قطع بقيمة ١٢٩ يورو، ولم تُتمّ الطلب بعد.',
  },
  fix: {
    title: 'لم يوافق المصرف على البطاقة',
    text: 'لم يُخصم أي مبلغ، وسلتك محفوظة. هذا ما يفيد عادةً:',
    steps: [
      'تحقّق من الرقم والتاريخ والأرقام الثلاثة.',
      'جرّب بطاقة أخرى أو حوالة مصرفية.',
      'اسأل مصرفك؛ فهو يرى السبب.',
    ],
    action: { label: 'اختر طريقة دفع أخرى', href: '/checkout' },
    why: 'رُفضت آخر عملية دفع لك في هذا المتجر.',
  },
  help: {
    title: 'هل نُكمل الطلب معًا؟',
    text: 'نحفظ سلتك، ويجيبك أحد من متجرنا خلال دقائق.',
    choices: [
      { label: 'اتصل بنا', href: 'tel:+49305550123' },
      { label: 'اكتب إلينا', href: 'mailto:hello@shop.example' },
    ],
    why: 'لم تنجح عمليتا دفع متتاليتان.',
  },
  reminder: {
    title: 'سلتك محفوظة كما هي',
    text: 'نحفظ لك هذه القطع سبعة أيام على هذا الجهاز.',
    items: [
      { name: 'خاتم الهالة', quantity: 1 },
      { name: 'أقراط المذنّب', quantity: 2 },
    ],
    action: { label: 'إلى السلة', href: '/cart' },
    why: 'في سلتك قطع، وبدا أنك تغادر المتجر.',
  },
  survey: {
    title: 'هل كان من السهل العثور على مقاسك؟',
    text: 'تكفي لمسة واحدة، وهي تساعدنا على شرح المقاسات.',
    why: 'زرتَ دليل المقاسات مرتين.',
  },
};
