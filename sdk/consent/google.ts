/**
 * In: `gtag('consent', 'default' | 'update', …)` in the page's `dataLayer`, before us and after. Out: whether
 * `analytics_storage` is granted. The `ad_…` settings are about Google's own advertising and are not looked at.
 * developers.google.com/tag-platform/security/guides/consent
 */
import { afterCall } from '../after-call.ts';
import { guard } from '../guard.ts';
import type { ConsentSource } from './contract.ts';

export const google: ConsentSource = {
  follow(answer) {
    const host = window as { dataLayer?: unknown };
    host.dataLayer ??= [];
    const layer = host.dataLayer as unknown[];
    const defaults = new Set<unknown>();
    let updated: unknown;
    let told: unknown;
    const take = guard((entry: unknown) => {
      const { 0: command, 1: kind, 2: settings } = Object(entry);
      const setting: unknown = Object(settings).analytics_storage;
      if (command !== 'consent' || !setting) return;
      if (kind === 'update') updated = setting;
      if (kind === 'default') defaults.add(setting);
    });
    const tell = () => {
      // A default is what holds until the customer answers. Where it denies, be it in one region only (the page
      // does not know ours), the answer is waited for.
      const setting =
        updated ?? (defaults.size === 1 && [...defaults][0] === 'granted' ? 'granted' : undefined);
      if (!setting || setting === told) return;
      told = setting;
      answer(setting === 'granted');
    };
    layer.forEach(take);
    tell();
    return afterCall(layer as unknown as Record<'push', () => unknown>, 'push', (...entries) => {
      entries.forEach(take);
      tell();
    });
  },
};
