import type { App } from '~/app';
import { buildApp } from '../build-app';
import { latePublisher } from '../late-publisher';
import { openLog } from '../log';
import { readSettings, type Settings } from '../settings';
import { openMigrated, secretOf } from '../start';

/** Runs `task` with an App of its own, beside a server or without one; nobody follows what it publishes. */
export async function withApp<T>(task: (app: App) => Promise<T>, settings: Settings = readSettings()): Promise<T> {
  const store = await openMigrated(settings.databaseUrl);
  try {
    const app = await buildApp(store, {
      publisher: latePublisher(),
      baseUrl: () => settings.baseUrl ?? `http://localhost:${String(settings.port)}`,
      secret: secretOf(settings),
      mailFrom: settings.mailFrom,
      demo: settings.demo,
      log: openLog(settings.logLevel),
    });
    return await task(app);
  } finally {
    await store.close();
  }
}
