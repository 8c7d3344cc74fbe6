/** The npm package, and the React and Vue pages of the install docs: packed, installed, type-checked, bundled, run. */
import { afterEach, describe, expect, test } from 'vitest';
import { fence, filled } from '../install/fence.ts';
import { type NpmProject, npmProject } from '../install/npm-project.ts';
import { useRealShop } from './support/real-shop.ts';

const real = useRealShop();
let project: NpmProject;
afterEach(() => project.remove());

/** Serves a bundle with a page that loads its entry. */
async function open(bundle: Record<string, string>): Promise<void> {
  for (const [name, html] of Object.entries(bundle)) {
    real.shop.pages[`/${name}`] = { html, type: 'text/javascript' };
  }
  real.shop.pages['/'] = {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head>
      <body><div id="app"></div><div id="root"></div><script type="module" src="/main.js"></script></body></html>`,
    // Everything but the events comes from the shop itself.
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'self'; connect-src ${real.collector.url}`,
    },
  };
  await real.page.goto(real.shop.url);
}

const CASES = [
  { file: 'react.md', entry: 'src/main.tsx', sources: ['tsx src/kairos.tsx', 'tsx src/main.tsx'], more: {} },
  {
    file: 'vue.md',
    entry: 'src/main.ts',
    sources: ['ts src/kairos.ts', 'ts src/main.ts', 'vue src/shop.vue'],
    // What every Vue project has, so that the compiler knows what a single-file component is.
    more: {
      'src/env.d.ts':
        "declare module '*.vue' { import type { Component } from 'vue'; const component: Component; export default component; }",
    },
  },
];

for (const { file, entry, sources, more } of CASES) {
  test(`${file}: built from its own snippets, the page sends its first event and shows a prompt (spec: B3 B5)`, async () => {
    const files = sources.map((label) => [
      label.split(' ')[1],
      filled(fence(file, label), real.collector.url),
    ]);
    project = npmProject({ ...Object.fromEntries(files), ...more });
    expect(project.typeErrors()).toBe('');
    await open(await project.bundle(entry));
    await real.page.getByRole('button', { name: 'Size guide' }).click();
    await real.arrived('page_view', 'size_guide_opened');
    await real.prompted('Not sure about the size?');
    // Not once more for React's second run of an effect, nor for anything else.
    expect((await real.stored()).filter((name) => name === 'page_view')).toHaveLength(1);
  });
}

describe('the npm package (spec: B3)', () => {
  test('has the public names, and its types refuse what the tag would', async () => {
    project = npmProject({
      'src/good.ts': `
        import * as all from 'kairos-tag';
        import { createKairos, type Consent, type Kairos, type KairosOptions, type PromptListener, type PromptMoment, type PromptNews } from 'kairos-tag';
        export const names: 'createKairos' = null as unknown as keyof typeof all;
        const options: KairosOptions = { site: 'demo', collector: 'https://collector.example/', consent: 'session' satisfies Consent };
        const kairos: Kairos = createKairos(options);
        const listener: PromptListener = ({ id, coupon }: PromptNews) => id.length + (coupon?.length ?? 0);
        const stop: () => void = kairos.on('acted' satisfies PromptMoment, listener);
        kairos.track('size_guide_opened', { size: 54 });
        stop();`,
    });
    expect(project.typeErrors()).toBe('');
    project.remove();
    project = npmProject({
      'src/bad.ts': `
        import { createKairos } from 'kairos-tag';
        createKairos({ site: 'demo' });
        createKairos({ site: 'demo', collector: '/', consent: 'yes' }).on('clicked', () => {});`,
    });
    expect(project.typeErrors().match(/src\/bad\.ts/g)).toHaveLength(3);
  });

  test('leaves nothing in a bundle that only uses its types', async () => {
    project = npmProject({
      'src/main.ts': `import { createKairos } from 'kairos-tag'; document.title = typeof createKairos === 'undefined' ? '' : 'x';`,
      'src/types.ts': `import { createKairos } from 'kairos-tag'; import type { Kairos } from 'kairos-tag'; export type K = Kairos; document.title = 'shop';`,
    });
    const used = await project.bundle('src/main.ts');
    const unused = await project.bundle('src/types.ts');
    expect(Object.keys(used).length).toBeGreaterThan(3);
    expect(Object.keys(unused)).toEqual(['main.js']);
    expect(unused['main.js']?.length).toBeLessThan(200);
  });
});
