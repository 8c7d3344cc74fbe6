/** The SQLite driver keeps the contract. */
import { sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import { conformance } from './conformance.ts';
import { databasePath } from './folder.ts';

conformance('sqlite (spec: D5 D8)', () => sqliteStore({ path: databasePath() }));
