import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const place = "packages/knowledge/content";

/** A content version on disk. `release` removes what was unpacked for it. */
export interface ContentVersion {
  readonly folder: string;
  release(): void;
}

/**
 * Finds a version of the content by what a reviewer has at hand: a content
 * folder, a checkout that holds one, or a git revision of this repository.
 *
 * Errors: a text that says what was looked for; nothing is left on disk.
 */
export function findContentVersion(name: string): { readonly ok: true; readonly version: ContentVersion } | { readonly ok: false; readonly error: string } {
  if (existsSync(name) && statSync(name).isDirectory()) {
    const within = join(name, place);
    return { ok: true, version: { folder: existsSync(within) ? within : name, release: () => undefined } };
  }
  // Resolved first, so that nothing a caller types can be read as an option of git.
  const commit = spawnSync("git", ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], { cwd: root, encoding: "utf8" });
  if (commit.status !== 0) return { ok: false, error: `${name} is neither a content folder nor a git revision` };
  const archive = spawnSync("git", ["archive", "--format=tar", commit.stdout.trim(), place], { cwd: root, maxBuffer: 256 * 1024 * 1024 });
  if (archive.status !== 0) return { ok: false, error: `the revision ${name} has no ${place}` };
  const folder = mkdtempSync(join(tmpdir(), "supple-content-"));
  const unpacked = spawnSync("tar", ["-x", "-C", folder], { input: archive.stdout });
  const release = () => rmSync(folder, { recursive: true, force: true });
  if (unpacked.status !== 0) {
    release();
    return { ok: false, error: `the content of ${name} could not be unpacked: ${String(unpacked.stderr)}` };
  }
  return { ok: true, version: { folder: join(folder, place), release } };
}
