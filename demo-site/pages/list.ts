/** The list page: the catalogue, or one category of it, as cards that lead to the product. */
import { report } from '../analytics.ts';
import { element } from '../element.ts';
import { productCard } from '../product-card.ts';
import { CATALOGUE, type Category } from '../store/catalogue.ts';

const CATEGORIES: readonly Category[] = ['rings', 'necklaces', 'earrings', 'bracelets'];

export function listPage(root: HTMLElement): void {
  const asked = new URLSearchParams(location.search).get('category');
  const category = CATEGORIES.find((one) => one === asked);
  const products = CATALOGUE.filter((product) => !category || product.category === category);
  const listName = category ?? 'all pieces';

  root.append(
    element(
      'nav',
      { class: 'filters', 'aria-label': 'Kinds of jewellery' },
      filter('All', 'index.html#pieces', !category),
      ...CATEGORIES.map((one) =>
        filter(
          `${one[0]?.toUpperCase()}${one.slice(1)}`,
          `index.html?category=${one}#pieces`,
          one === category,
        ),
      ),
    ),
    element('ul', { class: 'grid' }, ...products.map((product) => productCard(product, listName))),
  );

  report(
    'view_item_list',
    products.map((product) => ({ product, quantity: 1 })),
    { item_list_name: listName },
  );
}

function filter(label: string, href: string, current: boolean): HTMLElement {
  return element('a', { href, 'aria-current': current ? 'true' : undefined }, label);
}
