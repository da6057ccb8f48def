import { strings } from "#lib/strings.ts";
import type { Region, SafetyNet } from "@supple/knowledge";
import { regions } from "@supple/knowledge/compiled/regions";
import { relief } from "@supple/knowledge/compiled/relief";
import { triage } from "@supple/knowledge/compiled/triage";
import { plainLists, signsOf } from "#lib/signs/plain-path.ts";

/** What fits on one sheet: the signs that must not wait, whom to call, the first ease. From the same content as the app. */
export interface KeepSheet {
  readonly version: string;
  readonly now: readonly string[];
  readonly today: readonly string[];
  readonly pregnancy: SafetyNet | undefined;
  readonly ease: readonly string[];
  readonly regions: readonly Region[];
}

/**
 * Rules that a sheet of paper can carry: what to be seen for the same day. By
 * the rule's title, not by the sign alone: thin bones with no fall are no
 * reason to be seen.
 */
const seenToday = ["R08", "R09", "R10", "R12", "R18", "R26", "R33", "R34", "R35"];

export function keepSheet(): KeepSheet {
  const [first, nerve] = plainLists;
  const labels = (list: (typeof plainLists)[number] | undefined) => (list === undefined ? [] : signsOf(list).map((sign) => sign.label));
  const side = relief.actions.find((action) => action.id === "position-side-lying");
  const breath = relief.actions.find((action) => action.id === "breathing-slow");
  return {
    version: triage.version,
    now: [...labels(first), ...labels(nerve)],
    today: seenToday.flatMap((id) => triage.rules.filter((rule) => rule.id === id).map((rule) => rule.title)),
    pregnancy: triage.safetyNets.find((net) => net.id === "net-pregnancy"),
    ease: [...(side?.steps ?? []), ...(breath?.steps ?? [])],
    regions: regions.regions,
  };
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The sheet as one self-contained file: no script, nothing fetched. */
export function keepFile(): string {
  const sheet = keepSheet();
  const text = strings.keep_;
  const items = (lines: readonly string[]) => lines.map((line) => `<li>${escaped(line)}</li>`).join("");
  const numbers = sheet.regions.map((region) => `<li><b>${escaped(region.name)}:</b> ${region.routes.emergency.lines.map((line) => `<a href="tel:${line.dial}">${escaped(line.shown)}</a>`).join(` ${text.or} `) || escaped(region.routes.emergency.action)}; ${escaped(text.sameDay)} ${region.routes.urgent.lines.map((line) => `<a href="tel:${line.dial}">${escaped(line.shown)}</a>`).join(` ${text.or} `) || escaped(region.routes.urgent.action)}</li>`).join("");
  const poison = sheet.regions.map((region) => `<li><b>${escaped(region.name)}:</b> ${[region.routes.poison, region.routes.crisis].map((route) => route.lines.map((line) => `${escaped(line.label)}${line.label.includes(line.shown) ? "" : ` <a href="${line.means === "text" ? "sms" : "tel"}:${line.dial}">${escaped(line.shown)}</a>`}`).join(` ${text.or} `) || escaped(route.action)).join("; ")}</li>`).join("");
  return `<!doctype html><html lang="${strings.lang}" dir="${strings.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(text.fileTitle)}</title><style>body{font:18px/1.45 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;background:#fffdfa;color:#271c29}h1{font-size:1.8rem}h2{border-top:3px solid #271c29;padding-top:.4rem}.now{border:3px solid #a00d18;padding:.2rem 1rem}li{margin:.3rem 0}@media print{body{font-size:12pt}}</style></head><body><main><h1>${escaped(text.title)}</h1><p>${escaped(text.preview(sheet.version))}</p><div class="now"><h2>${escaped(text.now)}</h2><ul>${items(sheet.now)}</ul></div><h2>${escaped(text.today)}</h2><ul>${items(sheet.today)}</ul>${sheet.pregnancy === undefined ? "" : `<h2>${escaped(sheet.pregnancy.text)}</h2><ul>${items(sheet.pregnancy.watchFor)}</ul><p>${escaped(sheet.pregnancy.then)}</p>`}<h2>${escaped(text.poison)}</h2><ul>${poison}</ul><h2>${escaped(strings.numbers)}</h2><ul>${numbers}</ul><h2>${escaped(strings.home_.ease)}</h2><p>${escaped(text.doNotMove)}</p><ol>${items(sheet.ease)}</ol></main></body></html>\n`;
}
