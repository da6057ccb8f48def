import { flushSync, mount, unmount } from "svelte";
import SessionPlayerView from "./SessionPlayer.svelte";
import type { SessionPlayer } from "./player.svelte.ts";

/**
 * Draws the player once where nobody sees, hears or reaches it, and takes it away again before the next frame.
 *
 * The first drawing of a screen costs a slow phone twice what each later one does, and it would fall into the tap that
 * begins a session.
 */
export function rehearse(player: SessionPlayer): void {
  const stage = document.createElement("div");
  stage.inert = true;
  stage.style.cssText = "position: fixed; inset: 0; visibility: hidden; contain: strict";
  document.body.append(stage);
  const view = mount(SessionPlayerView, { target: stage, props: { player, voice: false } });
  flushSync();
  // The styles and places of its parts are worked out too.
  void stage.offsetHeight;
  void unmount(view);
  stage.remove();
}
