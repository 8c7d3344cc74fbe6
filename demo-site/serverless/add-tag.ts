/** The tag's address and a site key come in; the tag goes into the page as a shop would paste it. */
export function addTag(src: string, site: string): void {
  const script = document.createElement('script');
  script.async = true;
  script.dataset['site'] = site;
  script.dataset['consent'] = 'granted';
  script.src = src;
  document.head.append(script);
}
