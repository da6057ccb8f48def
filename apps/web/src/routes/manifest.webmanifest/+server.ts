import { asset } from "$app/paths";
import { strings } from "#lib/strings.ts";

export const prerender = true;

const start = "/";

/** What a home screen needs to know. Each language has its own, so that what was added in Spanish opens in Spanish. */
export function GET(): Response {
  const icon = (name: "icon-192.png" | "icon-512.png" | "icon.svg", sizes: string, type: string) => ({ src: asset(name), sizes, type });
  const manifest = {
    name: strings.manifest.name,
    short_name: strings.appName,
    description: strings.manifest.description,
    lang: strings.lang,
    dir: strings.dir,
    id: start,
    start_url: start,
    scope: start,
    display: "standalone",
    background_color: "#F7F1E9",
    theme_color: "#F7F1E9",
    categories: ["health", "medical"],
    icons: [icon("icon-192.png", "192x192", "image/png"), icon("icon-512.png", "512x512", "image/png"), { ...icon("icon-512.png", "512x512", "image/png"), purpose: "maskable" }, icon("icon.svg", "any", "image/svg+xml")],
    shortcuts: [
      { name: strings.home_.danger, url: "/check" },
      { name: strings.home_.ease, url: "/ease" },
    ],
  };
  return new Response(JSON.stringify(manifest, undefined, 2), { headers: { "content-type": "application/manifest+json" } });
}
