/** Starts the console in the page that `public/index.html` is. */
import { render } from 'preact';
import { App } from './app.tsx';
import { KeepUnsaved } from './unsaved/keep-unsaved.tsx';
import { LANGUAGE } from './words/language.ts';

document.documentElement.lang = LANGUAGE;

const root = document.getElementById('app');
if (root) {
  render(
    <KeepUnsaved>
      <App />
    </KeepUnsaved>,
    root,
  );
}
