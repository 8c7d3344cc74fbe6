/** What takes pictures: gets a browser and a folder, and tells of each picture it took. */
import type { Browser } from 'playwright-core';

export interface Picture {
  /** Within the folder. */
  file: string;
  /** What it stands under on the contact sheet. */
  group: string;
  /** How many there will be. */
  of: number;
}

export type TakePictures = (
  browser: Browser,
  folder: string,
  taken: (picture: Picture) => void,
) => Promise<void>;
