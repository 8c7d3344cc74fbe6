/** `/`: what is here, for somebody who opens the collector in a browser. */
import type { Site } from '../site.ts';

const HERE = [
  ['/console/', 'Console: journeys, decisions and why they were made'],
  ['/kairos.js', 'The tag'],
  ['/health', 'Is the process up'],
  ['/ready', 'Can events be stored, and which rulebooks are live'],
  ['/metrics', 'Figures for Prometheus'],
] as const;

export function home(sites: readonly Site[]): string {
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
<h2>Sites</h2>
<ul>${names.join('')}</ul>
</main>
</html>
`;
}

function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
