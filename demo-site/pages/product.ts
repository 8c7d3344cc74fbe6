/** The product page: the piece that `?id=` names, with its two ways into the cart. */
import { report } from '../analytics.ts';
import { element } from '../element.ts';
import { productCard } from '../product-card.ts';
import type { Shop } from '../shop.ts';
import { CATALOGUE, type Product } from '../store/catalogue.ts';
import { money } from '../store/money.ts';

export function productPage(root: HTMLElement, { cart }: Shop): void {
  const id = new URLSearchParams(location.search).get('id');
  const product = CATALOGUE.find((one) => one.id === id);
  if (!product) {
    showMissing(root);
    return;
  }

  const piece = product;
  const added = element('p', { class: 'added', role: 'status', 'data-testid': 'added' });
  document.title = `${product.name} · Marlune`;
  root.append(
    breadcrumb(product),
    element(
      'article',
      { class: 'product' },
      element(
        'div',
        { class: `tile tile-${product.category} product-picture` },
        element('img', { src: `pictures/${product.id}.svg`, alt: product.picture, width: 400, height: 400 }),
      ),
      element(
        'div',
        { class: 'product-facts' },
        element('h1', {}, product.name),
        element('p', { class: 'product-line' }, product.line),
        element('p', { class: 'product-price', 'data-testid': 'price' }, money(product.price)),
        element('p', {}, product.about),
        element(
          'div',
          { class: 'buy' },
          element(
            'button',
            { class: 'button', type: 'button', 'data-testid': 'add-to-cart', click: addToCart },
            'Add to cart',
          ),
          element(
            'button',
            { class: 'button button-quiet', type: 'button', 'data-testid': 'buy-now', click: buyNow },
            'Buy now',
          ),
        ),
        added,
        element('h2', { class: 'small-heading' }, 'In detail'),
        element('ul', { class: 'details' }, ...product.details.map((detail) => element('li', {}, detail))),
        element(
          'p',
          { class: 'reassurance' },
          'Standard delivery is free. 60 days to change your mind. ',
          element('a', { href: 'delivery.html' }, 'Delivery and returns'),
        ),
      ),
    ),
    element(
      'section',
      { class: 'also', 'aria-labelledby': 'also' },
      element('h2', { id: 'also' }, 'Goes well with it'),
      element('ul', { class: 'grid' }, ...companions(product).map((one) => productCard(one, 'companions'))),
    ),
  );
  report('view_item', [{ product, quantity: 1 }], { value: product.price });

  function addToCart(): void {
    putIntoCart(piece);
    added.replaceChildren('In your cart. ', element('a', { href: 'cart.html' }, 'Go to the cart'));
  }

  function buyNow(): void {
    putIntoCart(piece);
    location.href = 'cart.html';
  }

  function putIntoCart(one: Product): void {
    cart.add(one, 1);
    report('add_to_cart', [{ product: one, quantity: 1 }], { value: one.price });
  }
}

/** The next pieces of other kinds. */
function companions(product: Product): Product[] {
  const start = CATALOGUE.indexOf(product);
  const after = [...CATALOGUE.slice(start), ...CATALOGUE.slice(0, start)];
  return after.filter((one) => one.category !== product.category).slice(0, 4);
}

function breadcrumb(product: Product): HTMLElement {
  return element(
    'nav',
    { class: 'breadcrumb', 'aria-label': 'Where you are' },
    element('a', { href: 'index.html' }, 'All pieces'),
    element('a', { href: `index.html?category=${product.category}#pieces` }, product.category),
    element('span', { 'aria-current': 'page' }, product.name),
  );
}

function showMissing(root: HTMLElement): void {
  document.title = 'Not here · Marlune';
  root.append(
    element(
      'div',
      { class: 'empty' },
      element('h1', {}, 'This piece is not here'),
      element('p', {}, 'It may have been renamed, or the link lost a letter on its way.'),
      element('p', {}, element('a', { class: 'button', href: 'index.html' }, 'See all pieces')),
    ),
  );
}
