/** In: a database name. Out: whether it is there, found out without making it. */
export async function databaseExists(name: string): Promise<boolean> {
  // Chromium reports a rejection to the page here that nobody can catch.
  if (origin === 'null') return false;
  try {
    // Firefox before 126 cannot tell; opening an empty database there is the lesser evil.
    return (await indexedDB.databases?.())?.some((database) => database.name === name) ?? true;
  } catch {
    return false;
  }
}
