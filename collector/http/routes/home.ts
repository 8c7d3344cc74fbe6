/** `/`: what is here, for somebody who opens the collector in a browser. */
import type { Site } from '../../sites/site.ts';
import { pinnedFile } from './pinned-file.ts';

const HERE = [
  ['/console/', 'Console: journeys, decisions and why they were made'],
  ['/kairos.js', 'The tag, always the newest'],
  ['/sri.json', 'The hashes of the tag’s files'],
  ['/health', 'Is the process up'],
  ['/ready', 'Can events be stored, and which rulebooks are live'],
  ['/metrics', 'Figures for Prometheus'],
] as const;

/** @param integrity the hash of each of the tag's files, as `sri.json` has them */
export function home(sites: readonly Site[], integrity: Readonly<Record<string, string>>): string {
  const links = HERE.map(([path, about]) => `<dt><a href="${path}">${path}</a></dt><dd>${about}</dd>`);
  const names = sites.map(({ key, name }) => `<li>${inHtml(name)} <code>${inHtml(key)}</code></li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kairos collector</title>
<link rel="stylesheet" href="/console/console.css">
<main class="home">
<h1>Kairos collector</h1>
<p>It takes events at <code>POST /v1/events</code> and answers with what to show.</p>
<dl>${links.join('')}</dl>
${pinned(integrity)}<h2>Sites</h2>
<ul>${names.join('')}</ul>
</main>
</html>
`;
}

function pinned(integrity: Readonly<Record<string, string>>): string {
  const found = pinnedFile(integrity);
  if (!found) return '';
  const { file } = found;
  return `<h2>The tag at this version</h2>
<p>Under this name it never changes, and the browser refuses it if it did:</p>
<pre><code>&lt;script async src="<a href="/${file}">/${file}</a>" crossorigin="anonymous"
  integrity="${inHtml(found.integrity)}" data-site="…"&gt;&lt;/script&gt;</code></pre>
`;
}

function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
