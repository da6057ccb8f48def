import { poses } from "@supple/knowledge/compiled/poses";

export const load = () => ({ moves: poses.moves.map(({ id, name, stills, heldBy }) => ({ id, name, stills, heldBy })) });
