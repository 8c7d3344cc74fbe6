/** Starts the page that `<body data-page>` names, with what every page has: cart, engraving, header, footer. */
import { takeCoupons } from './coupons.ts';
import { showCartCount } from './header.ts';
import { cartPage } from './pages/cart.ts';
import { checkoutPage } from './pages/checkout.ts';
import { confirmationPage } from './pages/confirmation.ts';
import { listPage } from './pages/list.ts';
import { productPage } from './pages/product.ts';
import { offerPrivacyChoices } from './privacy-choices.ts';
import type { Shop } from './shop.ts';
import { openCart } from './store/cart.ts';
import { openEngraving } from './store/engraving.ts';

const PAGES: Record<string, (root: HTMLElement, shop: Shop) => void> = {
  list: listPage,
  product: productPage,
  cart: cartPage,
  checkout: checkoutPage,
  confirmation: confirmationPage,
};

const shop: Shop = { cart: openCart(), engraving: openEngraving() };
takeCoupons(shop.engraving);
showCartCount(shop.cart);
offerPrivacyChoices();

const root = document.querySelector<HTMLElement>('[data-root]');
if (root) PAGES[document.body.dataset['page'] ?? '']?.(root, shop);
