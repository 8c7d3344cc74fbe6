/** In: a folder. Out: in it, a PNG of every screen of the console in every state, on a laptop and a phone; full ones also dark and in Chinese. */
import type { BrowserContextOptions } from 'playwright-core';
import { CONSOLE_SCREENS, type ConsoleScreen } from '../support/console-screens.ts';
import { startConsoleShop } from '../support/console-shop.ts';
import { hasState, SCREEN_STATES, type ScreenState, showScreen } from '../support/show-screen.ts';
import type { TakePictures } from './take-pictures.ts';

interface Look {
  name: string;
  options: BrowserContextOptions;
  states: readonly ScreenState[];
}

const LAPTOP = { width: 1280, height: 800 };
/** Without the driver's own word, which would reach the previews too: they are light and dark beside one another. */
const LIGHT = { colorScheme: null };
const NARROW = { width: 360, height: 740 };

const LOOKS: readonly Look[] = [
  { name: 'laptop', options: { viewport: LAPTOP, ...LIGHT }, states: SCREEN_STATES },
  { name: 'narrow', options: { viewport: NARROW, ...LIGHT }, states: SCREEN_STATES },
  { name: 'dark', options: { viewport: LAPTOP, colorScheme: 'dark' }, states: ['full'] },
  { name: 'chinese', options: { viewport: LAPTOP, locale: 'zh-CN' }, states: ['full'] },
];

/** What stands before all else in a file's name chooses it, such as `rules` or `journey-`. */
export function consolePictures(only = ''): TakePictures {
  return async (browser, folder, taken) => {
    const shop = await startConsoleShop();
    const all = LOOKS.flatMap((look) => shotsOf(look)).filter(({ file }) => file.startsWith(only));
    for (const { screen, state, look, file } of all) {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-IE', ...look.options });
      const page = await context.newPage();
      await showScreen(page, shop, screen, state).catch((error: unknown) => {
        throw new Error(`${file}: ${String(error)}`);
      });
      await page.screenshot({ path: `${folder}/${file}`, fullPage: true });
      await context.close();
      taken({ file, group: screen.name, of: all.length });
    }
    await shop.stop();
  };
}

function shotsOf(look: Look): { screen: ConsoleScreen; state: ScreenState; look: Look; file: string }[] {
  return CONSOLE_SCREENS.flatMap((screen) =>
    look.states
      .filter((state) => hasState(screen, state))
      .map((state) => ({ screen, state, look, file: `${screen.name}-${state}-${look.name}.png` })),
  );
}
