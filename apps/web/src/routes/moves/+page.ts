import { poses } from "@supple/knowledge/compiled/poses";
import { sessions } from "@supple/knowledge/compiled/sessions";
import { contactSheet } from "#lib/figure/contact-sheet.ts";

export const load = () => ({ groups: contactSheet(poses, sessions.exercises) });
