/** "Why am I seeing this?" in simplified Chinese. */
import type { CustomerWords } from './customer-words.ts';

export const zh: CustomerWords = {
  sentence: (reasons) => `您看到这条消息，是因为${reasons.join('，也因为')}。`,
  worth: (amount) => `您购物车中的商品总价为 ${amount}`,
  reasons: {
    failure: '刚才结账时出了问题',
    checkout: '它与您的结账进度有关',
    cart: '它与您购物车中的商品有关',
    before: '它与您以往在本店的访问和订单有关',
    arrival: '它与您来到本店的途径有关',
    device: '它与您使用的设备有关',
    obstacle: '您似乎遇到了困难',
    leaving: '您似乎正要离开',
    pages: '它与您本次浏览的页面有关',
    here: '您正在访问本店',
  },
  begun: {
    begin_checkout: '您开始结账已有一段时间了',
    add_shipping_info: '您选择配送方式已有一段时间了',
    add_payment_info: '您选择付款方式已有一段时间了',
    add_to_cart: '您把商品加入购物车已有一段时间了',
  },
};
