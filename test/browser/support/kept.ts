/** In: a page with the tag. Out: everything the tag keeps in its browser, one entry for each key, or `undefined` without a database. */
import type { Page } from 'playwright-core';

export function kept(page: Page): Promise<Record<string, unknown> | undefined> {
  return page.evaluate(readDatabase);
}

async function readDatabase(): Promise<Record<string, unknown> | undefined> {
  const databases = await indexedDB.databases();
  if (!databases.some((database) => database.name === 'kairos-demo')) return undefined;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos-demo');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const found: Record<string, unknown> = {};
      if (!database.objectStoreNames.contains('kairos')) {
        database.close();
        return resolve(found);
      }
      const cursor = database.transaction('kairos').objectStore('kairos').openCursor();
      cursor.onsuccess = () => {
        if (cursor.result) {
          found[String(cursor.result.key)] = cursor.result.value;
          cursor.result.continue();
        } else {
          database.close();
          resolve(found);
        }
      };
    };
  });
}
