/**
 * Entry of kairos-gtm.js, for tag managers that give a script no attributes. In: its own address, such as
 * `kairos-gtm.js?site=KEY`. Out: the script of the tag beside it, with an attribute `data-…` for each parameter.
 */
const { src } = document.currentScript as HTMLScriptElement;
const script = document.createElement('script');
for (const [name, value] of new URL(src).searchParams) script.dataset[name] = value;
script.src = new URL('kairos.js', src).href;
document.head.append(script);
