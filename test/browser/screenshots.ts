/** Writes pictures of every prompt and of every screen of the console into screenshots/, with a contact sheet for each. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './launch.ts';
import { consolePictures } from './pictures/console.ts';
import { contactSheet } from './pictures/contact-sheet.ts';
import { promptPictures } from './pictures/prompts.ts';
import type { Picture, TakePictures } from './pictures/take-pictures.ts';

const FOLDER = join(import.meta.dirname, '../../screenshots');
const [asked, only] = process.argv.slice(2);
const ALL: Readonly<Record<string, TakePictures>> = {
  prompts: promptPictures,
  console: consolePictures(only),
};

if (asked !== undefined && !Object.hasOwn(ALL, asked)) {
  console.error(
    `There are no pictures of “${asked}”: npm run screenshots [prompts | console [first letters of a screen]]`,
  );
  process.exit(2);
}
const browser = await launch();
for (const [name, take] of Object.entries(ALL)) {
  if (asked !== undefined && asked !== name) continue;
  const folder = join(FOLDER, name);
  if (!only) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  await take(browser, folder, (picture) => {
    pictures.push(picture);
    const line = `${pictures.length} of ${picture.of} ${picture.file}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(70)}`);
  });
  const sheet = join(folder, 'index.html');
  if (!only) writeFileSync(sheet, contactSheet(`Kairos: ${name}`, pictures));
  console.log(`${pictures.length} pictures of the ${name} are in ${only ? folder : sheet}`);
}
await browser.close();
