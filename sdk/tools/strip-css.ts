/** The line that says that this is a preview: dark on any page, at the top, where no prompt stands. */
export const stripCss = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset: 0 0 auto !important;
}
div, button, select {
  padding: .4em .8em;
  background: #1f1b3a;
  color: #fff;
  font: 14px/1.4 system-ui, sans-serif;
}
div {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: .4em .8em;
}
p { margin: 0; overflow-wrap: anywhere; }
button, select { border: 1px solid; border-radius: 6px; cursor: pointer; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media print { :host { display: none !important; } }
`;
