import { createEntry, eraseEntry, mergeDiaries, settingOf, type Entry, type EntryOf, type Happening } from "@supple/engine";
import { readClock } from "./clock.ts";
import { DiaryDatabase, StorageError, type StorageProblem } from "./database.ts";
import { markDiary } from "./presence.ts";
import { diaryToFile, fileToDiary } from "./diary-file.ts";

/** Settings of the device, such as the region, belong to no person. */
const deviceSubject = "device";

/**
 * The diary as the app sees it: entries in memory, written through to disk.
 *
 * What a person answers is in memory at once and on disk a moment later. When
 * the disk refuses, `problem` says why and the check goes on; what waits is
 * written with the next entry that gets through.
 */
class Diary {
  /** Entries in order. Replaced, never changed in place. */
  entries = $state.raw<readonly Entry[]>([]);
  unreadable = $state.raw<readonly unknown[]>([]);
  problem = $state<StorageProblem | undefined>(undefined);
  /** Whose answers are being written: `me`, or somebody being helped. */
  subject = $state("me");
  loaded = $state(false);

  readonly ready: Promise<void>;
  private database: DiaryDatabase | undefined;
  private device: string;
  private sequence = 0;
  private waiting: Entry[] = [];
  private writing: Promise<unknown> = Promise.resolve();
  private channel: BroadcastChannel | undefined;
  private contentVersion = "unknown";

  constructor() {
    this.device = newId();
    this.ready = typeof window === "undefined" ? Promise.resolve() : this.load();
  }

  /** Which rules are in force; each entry carries it. */
  useContent(version: string): void {
    this.contentVersion = version;
  }

  /** Adds one entry. Resolves once it is on disk, or once the disk has refused. */
  async record(happening: Happening, subject: string = this.subject): Promise<Entry> {
    await this.ready;
    const id = newId();
    const moment = readClock();
    const make = (sequence: number) => createEntry({ device: this.device, subject, contentVersion: this.contentVersion }, moment, id, sequence, happening);
    const kept = make((this.sequence += 1));
    this.show([kept]);
    const saved = this.writing.then(() => this.save(kept, make));
    this.writing = saved;
    return saved;
  }

  /** Everything that other tabs have written up to now. */
  async refresh(): Promise<void> {
    await this.ready;
    await this.writing;
    await this.reload().catch(() => (this.problem = "failed"));
  }

  setting(key: string, subject: string = deviceSubject): EntryOf<"setting">["body"]["value"] | undefined {
    return settingOf(this.entries, subject, key);
  }

  async set(key: string, value: EntryOf<"setting">["body"]["value"], subject: string = deviceSubject): Promise<void> {
    await this.record({ kind: "setting", body: { key, value } }, subject);
  }

  /** From now on answers are about somebody being helped, until `helpSelf`. */
  async helpSomeone(subject: string): Promise<void> {
    this.subject = subject;
    await this.set("subject", subject);
  }

  async helpSelf(): Promise<void> {
    await this.set("subject", "me");
    this.subject = "me";
  }

  exportFile(): string {
    return diaryToFile(this.entries, this.unreadable, readClock().instant);
  }

  /** Adds what a file holds to what is here. Nothing changes when the file is refused. */
  async importFile(text: string): Promise<ReturnType<typeof fileToDiary>> {
    await this.ready;
    const read = fileToDiary(text);
    if (!read.ok) return read;
    this.show(read.entries);
    await this.keep(() => this.database?.putAll(this.entries));
    markDiary(true);
    return read;
  }

  /** Leaves a tombstone for each entry, with nothing of its body. Laid no earlier than the last entry: a clock set back makes no erasing older than it is. */
  async erase(entries: readonly Entry[]): Promise<void> {
    await this.ready;
    const erasedAt = Math.max(readClock().instant, this.entries.at(-1)?.instant ?? -Infinity);
    const tombstones = entries.map((entry) => eraseEntry(entry, erasedAt));
    this.show(tombstones);
    await this.keep(() => this.database?.putAll(tombstones));
  }

  /** Leaves nothing, here, in other tabs, and among what waits for the disk. */
  async deleteAll(): Promise<void> {
    await this.ready;
    await this.writing;
    this.waiting = [];
    await this.database?.deleteAll();
    this.entries = [];
    this.unreadable = [];
    this.sequence = 0;
    this.device = newId();
    this.subject = "me";
    markDiary(false);
    this.channel?.postMessage("deleted");
  }

  private async load(): Promise<void> {
    try {
      this.database = await DiaryDatabase.open();
      this.device = await this.database.device(this.device);
      await this.reload();
      const subject = this.setting("subject");
      if (typeof subject === "string") this.subject = subject;
    } catch (error) {
      this.problem = error instanceof StorageError ? error.problem : "failed";
    }
    this.channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("supple-diary");
    this.channel?.addEventListener("message", (event) => {
      if (event.data === "deleted") location.reload();
      else void this.reload().catch(() => (this.problem = "failed"));
    });
    this.loaded = true;
  }

  /** Reads what other tabs have written. What waits for the disk stays in memory. */
  private async reload(): Promise<void> {
    const stored = await this.database?.readAll();
    if (stored === undefined) return;
    this.entries = mergeDiaries(stored.entries, this.entries);
    this.unreadable = stored.unreadable;
    for (const entry of stored.entries) if (entry.device === this.device) this.sequence = Math.max(this.sequence, entry.sequence);
  }

  private show(added: readonly Entry[]): void {
    this.entries = mergeDiaries(this.entries, added);
  }

  /** The disk gives the final number; another tab may have counted on in between. */
  private async save(kept: Entry, make: (sequence: number) => Entry): Promise<Entry> {
    let saved = kept;
    await this.keep(async () => {
      if (this.database === undefined) throw new StorageError(this.problem ?? "blocked", undefined);
      for (const entry of [...this.waiting]) {
        await this.database.add((sequence) => ({ ...entry, sequence }));
        this.waiting = this.waiting.filter((one) => one.id !== entry.id);
      }
      saved = await this.database.add(make);
      markDiary(true);
    }, () => this.waiting.push(kept));
    if (saved.sequence !== kept.sequence) {
      this.sequence = Math.max(this.sequence, saved.sequence);
      this.entries = mergeDiaries(this.entries.filter((entry) => entry.id !== saved.id), [saved]);
    }
    return saved;
  }

  private async keep(work: () => Promise<unknown> | undefined, otherwise: () => void = () => undefined): Promise<void> {
    try {
      await work();
      if (this.database !== undefined) this.problem = undefined;
      this.channel?.postMessage("changed");
    } catch (error) {
      this.problem = error instanceof StorageError ? error.problem : "failed";
      otherwise();
    }
  }
}

/** Random, so that two devices never make the same id. `randomUUID` is missing on plain-http origins. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const diary = new Diary();
