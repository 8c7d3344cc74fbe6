/** In: a token from the console, called or in the address. Out: what it opens in the page, until it is switched off. */
import { toolsKey } from '../protocol/preview.ts';
import { guard } from './guard.ts';
import type { Opened, ToolsChunk } from './tools/contract.ts';

/** Goes on with what an earlier page of this tab was asked for; `tag.token` says at once if there is any. */
export function createDebugging(tag: Opened): NonNullable<Opened['open']> {
  tag.open = guard(async (token) => {
    tag.token = token;
    (await tag.load<ToolsChunk>('__TOOLS_FILE__')).openTools(tag);
  });
  const { open } = tag;
  guard(() => {
    const key = toolsKey(tag.site);
    const { hash } = location;
    const kept = hash.includes(`${key}=`) ? hash : sessionStorage.getItem(key);
    if (kept) open(kept);
  })();
  return open;
}
