/** In: what stands in the head. Out: a shop's page of an ordinary size, which fills a GA4 dataLayer and does some work of its own. */

const PIECES = Array.from({ length: 60 }, (_, place) => ({
  item_id: `piece-${place}`,
  item_name: `Piece ${place}`,
  price: 20 + place * 7,
}));

export function shopPage(head: string): string {
  const cards = PIECES.map(
    ({ item_id, item_name, price }) => `<li><h2>${item_name}</h2><p>€${price}.00</p>
      <button type="button" data-item="${item_id}">Add ${item_name} to the cart</button></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>Pieces</title>
<style>
  body { font: 16px/1.5 system-ui; margin: 0 auto; max-width: 70rem }
  ul { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; padding: 0; list-style: none }
  li { border: 1px solid #ccc; padding: 1rem; height: 9rem }
</style>${head}</head>
<body><h1>Pieces</h1><p>Cart: <output>0</output></p>
<form><label>Search <input name="q" autocomplete="off"></label></form>
<ul>${cards.join('')}</ul>
<script>
  window.dataLayer = window.dataLayer || [];
  const pieces = ${JSON.stringify(PIECES)};
  dataLayer.push({ event: 'view_item_list', ecommerce: { currency: 'EUR', items: pieces.slice(0, 20) } });
  let count = 0;
  document.querySelector('ul').addEventListener('click', ({ target }) => {
    const piece = pieces.find(({ item_id }) => item_id === target.dataset.item);
    if (!piece) return;
    document.querySelector('output').textContent = String(++count);
    dataLayer.push({ event: 'add_to_cart', ecommerce: { currency: 'EUR', value: piece.price, items: [{ ...piece, quantity: 1 }] } });
  });
  document.querySelector('input').addEventListener('input', ({ target }) => {
    for (const item of document.querySelectorAll('li'))
      item.style.opacity = item.textContent.includes(target.value) ? '1' : '0.4';
  });
</script></body></html>`;
}
