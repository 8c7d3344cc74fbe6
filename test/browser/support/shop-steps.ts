/** What a person does in the demo shop, wherever it is served: `shop` is the address of its folder, with the last slash. */
import type { Page } from 'playwright-core';

export const ADDRESS = {
  email: 'shopper@example.com',
  name: 'Robin Example',
  street: 'Harbour Lane 3',
  postcode: '1010',
  city: 'Vienna',
};

/** Puts one piece into the cart and stays on its page. */
export async function addToCart(page: Page, shop: string, id: string): Promise<void> {
  await page.goto(`${shop}product.html?id=${id}`);
  await page.getByTestId('add-to-cart').click();
  await page.getByTestId('added').getByText('In your cart').waitFor();
}

export async function fillAddress(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(ADDRESS)) await page.getByTestId(`field-${name}`).fill(value);
}

/** Goes through the checkout up to its payment step. */
export async function goToPayment(page: Page, shop: string): Promise<void> {
  await page.goto(`${shop}checkout.html`);
  await fillAddress(page);
  await page.getByTestId('next').click();
  await page.getByTestId('step-shipping').waitFor();
  await page.getByTestId('next').click();
  await page.getByTestId('step-payment').waitFor();
}

/**
 * The pointer goes up and out of the window, fast. Runs in the page: `page.evaluate(leave)`.
 * @returns how many frames later a prompt stood there; -1 if none came within 30
 */
export async function leave(): Promise<number> {
  const move = (type: string, clientY: number, relatedTarget: Element | null) =>
    document.body.dispatchEvent(
      new PointerEvent(type, { clientX: 300, clientY, pointerType: 'mouse', bubbles: true, relatedTarget }),
    );
  for (const y of [240, 160, 80, 10]) {
    move('pointermove', y, document.body);
    // In one go: a busy machine would make a slow movement of it.
    const moved = performance.now();
    while (performance.now() - moved < 16);
  }
  move('pointerout', -1, null);
  const stands = () =>
    [...document.querySelectorAll('body > *')].some((node) => node.shadowRoot?.querySelector('section.card'));
  for (let frames = 1; frames <= 30; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (stands()) return frames;
  }
  return -1;
}
