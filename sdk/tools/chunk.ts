/** Entry of the tools chunk: what people of the console open in a page of the shop, a preview or the inspector. */
import { toolsKey } from '../../protocol/preview.ts';
import { guard } from '../guard.ts';
import type { InspectorChunk } from '../inspector/contract.ts';
import type { Opened } from './contract.ts';
import { startPreview } from './preview.ts';

export function openTools(tag: Opened): void {
  const { site, token, end, load } = tag;
  const key = toolsKey(site);
  const close = () => tag.open?.();
  end?.();
  tag.end = undefined;
  // Where storage is refused, it is open on this page alone.
  guard(() => (token ? sessionStorage.setItem(key, token) : sessionStorage.removeItem(key)))();
  if (!token) return;
  if (token.startsWith('#')) {
    tag.end = startPreview(tag, token, close);
    return;
  }
  void guard(async () => {
    const { startInspector } = await load<InspectorChunk>('__INSPECTOR_FILE__');
    // Something else was opened meanwhile.
    if (tag.token === token && !tag.end) tag.end = startInspector({ tag, end: close });
  })();
}
