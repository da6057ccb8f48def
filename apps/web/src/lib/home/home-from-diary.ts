import { diary } from "#lib/diary/diary.svelte.ts";
import { whatWaits } from "#lib/pages/what-waits.ts";

/** What the first screen takes from the diary. */
export async function homeFromDiary(): Promise<{ readonly waits: "graver" | "seen" | "check" | undefined; readonly regionChosen: string | undefined; readonly theme: "light" | "dark" | undefined }> {
  const waits = await whatWaits();
  const region = diary.setting("region");
  const theme = diary.setting("theme");
  return { waits, regionChosen: typeof region === "string" ? region : undefined, theme: theme === "light" || theme === "dark" ? theme : undefined };
}
