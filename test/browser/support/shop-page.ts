/** In: what a test needs on a page. Out: the page's HTML with the tag as a shop pastes it. */
export interface PageParts {
  collector: string;
  /** Attributes of the tag's script; `false` for a page without the tag. */
  tag?: string | false;
  /** Inside `<head>`, before the tag. */
  head?: string;
  body?: string;
  lang?: string;
  title?: string;
}

/** The stub as docs/tag.md gives it. */
export const STUB = `<script>window.kairos=window.kairos||function(){(kairos.q=kairos.q||[]).push([Date.now(),arguments])}</script>`;

export function shopPage({
  collector,
  tag,
  head = '',
  body = '',
  lang = 'en',
  title = 'Shop',
}: PageParts): string {
  const script =
    tag === false
      ? ''
      : `<script async src="${collector}/kairos.js" data-site="demo" ${tag ?? 'data-consent="granted"'}></script>`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<title>${title}</title>${head}${script}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
