/**
 * Entry of kairos.js. In: its own script element and the calls that waited in the stub. Out: `window.kairos`,
 * which passes each call to every site's instance on this page; one instance a site key, however often the tag is there.
 */
import { createKairos, type Kairos, type KairosOptions } from './create-kairos.ts';
import { guard } from './guard.ts';

interface Caller {
  (...call: unknown[]): unknown;
  /** Calls made before the tag came, each with its time. */
  q?: [number, Iterable<unknown>][];
  /** Instances on this page by site key. */
  sites?: Record<string, Kairos>;
}

const host = window as { kairos?: Caller };

guard(start)(document.currentScript);

function start(script: Element | null): void {
  const { dataset, src } = script as HTMLScriptElement;
  const { site, frames } = dataset;
  // In a frame of its own shop the tag would count what the page around it counts already.
  if (!site || (window.frameElement && frames === undefined)) return;
  const run = guard(() => install(site, new URL('.', src).href, dataset));
  // A page rendered ahead of time may never be looked at.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', run);
  } else run();
}

function install(site: string, collector: string, options: DOMStringMap): void {
  const { q: waiting = [], sites = {} } = host.kairos ?? {};
  if (sites[site]) return;
  const kairos = createKairos({ ...(options as Partial<KairosOptions>), site, collector });
  sites[site] = {
    ...kairos,
    stop() {
      delete sites[site];
      kairos.stop();
    },
  };
  const caller: Caller = guard((...call) => dispatch(sites, call));
  caller.sites = sites;
  host.kairos = caller;
  for (const [at, call] of waiting) {
    const [method, ...args] = call;
    // The third argument of `track` is its time.
    dispatch(sites, method === 'track' ? [method, args[0], args[1], at] : [method, ...args]);
  }
}

/** @returns what the last instance returned: an unsubscribe function for `on` */
function dispatch(sites: Record<string, Kairos>, [method, ...args]: unknown[]): unknown {
  return Object.values(sites)
    .map((kairos) => (kairos as unknown as Record<string, Caller | undefined>)[method as string]?.(...args))
    .pop();
}
