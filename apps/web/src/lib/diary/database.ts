import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { readEntry, type Entry } from "@supple/engine";

interface SuppleDatabase extends DBSchema {
  entries: { key: string; value: unknown };
  /** This device's name and how far it has counted. */
  device: { key: "device"; value: { readonly id: string; readonly sequence: number } };
}

/** Why the diary cannot be kept on this device. The check goes on in memory. */
export type StorageProblem = "blocked" | "full" | "newer-version" | "failed";

export class StorageError extends Error {
  readonly problem: StorageProblem;
  constructor(problem: StorageProblem, cause: unknown) {
    super(`the diary cannot be kept: ${problem}`, { cause });
    this.problem = problem;
  }
}

function problemOf(error: unknown): StorageProblem {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "VersionError") return "newer-version";
  return name === "SecurityError" || name === "InvalidStateError" || name === "UnknownError" || typeof indexedDB === "undefined" ? "blocked" : "failed";
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(problemOf(error), error);
  }
}

/**
 * The diary on disk: one record an entry, only ever added to.
 *
 * Errors: `StorageError` with a problem a person can be told about.
 */
export class DiaryDatabase {
  private readonly database: IDBPDatabase<SuppleDatabase>;

  private constructor(database: IDBPDatabase<SuppleDatabase>) {
    this.database = database;
  }

  /** Opens the store, or gives up after three seconds: some private modes never answer. */
  static open(): Promise<DiaryDatabase> {
    return guarded(async () => {
      let tooLate: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        tooLate = setTimeout(() => reject(new StorageError("blocked", undefined)), 3000);
      });
      const opened = openDB<SuppleDatabase>("supple", 1, {
        upgrade(database) {
          database.createObjectStore("entries", { keyPath: "id" });
          database.createObjectStore("device");
        },
        // A newer version in another tab must not wait for this one.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      });
      try {
        return new DiaryDatabase(await Promise.race([opened, late]));
      } finally {
        clearTimeout(tooLate);
      }
    });
  }

  /** Every line that can be read, and those that cannot, which stay where they are. */
  readAll(): Promise<{ entries: Entry[]; unreadable: unknown[] }> {
    return guarded(async () => {
      const entries: Entry[] = [];
      const unreadable: unknown[] = [];
      for (const value of await this.database.getAll("entries")) {
        const read = readEntry(value);
        if (read.ok) entries.push(read.entry);
        else unreadable.push(value);
      }
      return { entries, unreadable };
    });
  }

  /** This device's name. Two tabs opening at once agree on it, as both ask inside one transaction. */
  device(newId: string): Promise<string> {
    return guarded(async () => {
      const transaction = this.database.transaction("device", "readwrite");
      const known = await transaction.store.get("device");
      if (known === undefined) await transaction.store.put({ id: newId, sequence: 0 }, "device");
      await transaction.done;
      return known?.id ?? newId;
    });
  }

  /** Counts one on and saves the entry under the new number, in one transaction: two tabs never share a number. */
  add(make: (sequence: number) => Entry): Promise<Entry> {
    return guarded(async () => {
      const transaction = this.database.transaction(["entries", "device"], "readwrite", { durability: "strict" });
      const devices = transaction.objectStore("device");
      const known = await devices.get("device");
      const entry = make((known?.sequence ?? 0) + 1);
      // A write that fails rejects here and again in `done`; both must be waited for together.
      await Promise.all([devices.put({ id: entry.device, sequence: entry.sequence }, "device"), transaction.objectStore("entries").put(entry), transaction.done]);
      return entry;
    });
  }

  /** Saves entries as they are: an import, or tombstones. */
  putAll(entries: readonly Entry[]): Promise<void> {
    return guarded(async () => {
      const transaction = this.database.transaction("entries", "readwrite", { durability: "strict" });
      await Promise.all([...entries.map((entry) => transaction.store.put(entry)), transaction.done]);
    });
  }

  /** Leaves nothing: no entry, no tombstone, no device name. */
  deleteAll(): Promise<void> {
    return guarded(async () => {
      const transaction = this.database.transaction(["entries", "device"], "readwrite", { durability: "strict" });
      await Promise.all([transaction.objectStore("entries").clear(), transaction.objectStore("device").clear(), transaction.done]);
    });
  }
}
