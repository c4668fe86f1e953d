import { readSettings } from '../settings';
import { openMigrated } from '../start';

/** `npm run db:migrate`: brings the database of DATABASE_URL to the newest tables and ends. */
const store = await openMigrated(readSettings().databaseUrl);
await store.close();
process.stdout.write('migrated\n');
