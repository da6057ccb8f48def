import { describe, expect, test } from "vitest";
import { milligrams } from "../log/amount.ts";
import { classesInUse } from "../classes-in-use.ts";
import type { Prescription } from "../log/dose-log.ts";
import { ask, dose, gb, hour, judge, logOf, now, prescription, reading, reasonsOf, taken } from "../guard.test-kit.ts";

describe("another of a class whose medicines must not meet", () => {
  test("another of a class that must not meet, for a day, or prescribed; not the same one again", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(dose("aspirin-uk", 23.9)))).toEqual(["anti-inflammatory-clash"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(dose("aspirin-uk", 24)))).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(dose("ibuprofen", 8, 1, 200), dose("paracetamol", 1)))).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [prescription("naproxen-uk", 500)])) })).toEqual(["anti-inflammatory-clash"]);
    const night = ask("night-remedy", 1, 50);
    expect(reasonsOf(night, taken(dose("night-remedy", 2, 1, 50)))).not.toContain("drowsy-clash");
    const withCodeine = { ...night, contents: [...night.contents, { substance: "codeine", milligrams: milligrams(8) }] };
    expect(reasonsOf(withCodeine, taken(dose("night-remedy", 2, 1, 50))), "of two in a box the other meets it").toContain("drowsy-clash");
    expect(reasonsOf(night, taken({ ...dose("night-remedy", 2, 1, 50), contents: withCodeine.contents })), "and the other way round").toContain("drowsy-clash");
    expect(reasonsOf(withCodeine, taken({ ...dose("night-remedy", 2, 1, 50), contents: withCodeine.contents })), "the same box twice is one medicine").not.toContain("drowsy-clash");
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken({ ...dose("ibuprofen", 8, 1, 200), contents: [{ substance: "unheard-of", milligrams: milligrams(1) }] }))).toEqual(["log-not-known"]);
  });
  test("two strengths of what stands for several medicines may be two medicines: they must not meet", () => {
    const clash = (id: string, held: number | null, asked: number | null) => reasonsOf(ask(id, 1, asked), taken(dose(id, 3, 2, held))).filter((reason) => reason.endsWith("clash"));
    expect(clash("other-opioid", 50, 40)).toEqual(["drowsy-clash"]);
    expect(clash("other-opioid", 50, 50)).toEqual([]);
    expect(clash("other-opioid", null, 50)).toEqual(["drowsy-clash"]);
    expect(clash("tramadol", 50, 100), "one medicine in two strengths").toEqual([]);
    expect(reasonsOf(ask("oxycodone", 1, 5), taken(dose("tramadol", 3, 1, 50)))).toContain("drowsy-clash");
    expect(reasonsOf(ask("dexketoprofen", 1, 25), taken(dose("celecoxib", 3, 1, 200)))).toContain("anti-inflammatory-clash");
  });
  test("an opioid patch meets others until it is off, and a day longer", () => {
    const asks = (ago: number) => judge(ask("codeine", 1, 15), taken(dose("opioid-patch", ago))).reasons.map(({ id, until }) => [id, until]);
    expect(asks(191)).toContainEqual(["drowsy-clash", now + hour]);
    expect(asks(192).map(([id]) => id)).not.toContain("drowsy-clash");
  });
  test("a patch that was prescribed until not long ago may still be on; a tablet is not", () => {
    const asks = (id: string, endedAgo: number) => reasonsOf(ask("codeine", 1, 15), { log: logOf(reading([], [], [{ ...prescription(id, null, 1), until: now - endedAgo * hour }])) });
    expect(asks("opioid-patch", 191.9)).toContain("drowsy-clash");
    expect(asks("opioid-patch", 192)).not.toContain("drowsy-clash");
    expect(asks("tramadol", 1)).not.toContain("drowsy-clash");
    expect(asks("lidocaine-patch", 1), "one for the skin alone").not.toContain("drowsy-clash");
    const unheard = { ...prescription("tramadol", null, 1), product: "of-a-later-version", until: now - hour };
    expect(reasonsOf(ask("codeine", 1, 15), { log: logOf(reading([], [], [unheard])) })).not.toContain("drowsy-clash");
  });
  test("what is prescribed in a box of two is low only when both are", () => {
    const both: Prescription = { ...prescription("aspirin-uk", 75, 1), contents: [{ substance: "aspirin", milligrams: milligrams(75) }, { substance: "naproxen", milligrams: milligrams(500) }] };
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [both])) })).toContain("anti-inflammatory-clash");
    const unread: Prescription = { ...prescription("aspirin-uk", null, 1) };
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [unread])) })).toContain("anti-inflammatory-clash");
  });
  test("only what is of the class is named", () => {
    const held = judge(ask("ibuprofen", 1, 200), taken({ ...dose("aspirin-uk", 3), contents: [{ substance: "paracetamol", milligrams: milligrams(500) }, { substance: "aspirin", milligrams: milligrams(300) }] }));
    expect(held.reasons.find(({ id }) => id === "anti-inflammatory-clash")?.heldBy?.map(({ substance }) => substance)).toEqual(["aspirin"]);
  });
  test("a low dose that is one of several counts with them", () => {
    const ibuprofen = dose("ibuprofen", 3, 1, 200);
    expect(reasonsOf(ask("aspirin-uk", 1, 75), taken(ibuprofen))).not.toContain("anti-inflammatory-clash");
    expect(reasonsOf(ask("aspirin-uk", 1, 75), taken(ibuprofen, dose("aspirin-uk", 2, 1, 300)))).toContain("anti-inflammatory-clash");
    expect(reasonsOf(ask("aspirin-uk", 1, 75), taken(ibuprofen, dose("aspirin-uk", 12, 1, 300))), "half a day later no longer").not.toContain("anti-inflammatory-clash");
    expect(reasonsOf(ask("aspirin-uk", 1, 75), taken(ibuprofen, dose("aspirin-uk", 2, 1, 75)))).not.toContain("anti-inflammatory-clash");
  });
  test("low-dose aspirin beside an anti-inflammatory asks, like the answer that it is taken; more of it clashes", () => {
    const asks = (mg: number | null, ago = 4) => reasonsOf(ask("ibuprofen", 1, 200), taken(dose("aspirin-uk", ago, 1, mg)));
    expect(asks(75)).toEqual(["ai-low-aspirin"]);
    expect(asks(100)).toEqual(["ai-low-aspirin"]);
    expect(asks(101)).toEqual(["anti-inflammatory-clash"]);
    expect(asks(null)).toEqual(["anti-inflammatory-clash"]);
    expect(asks(75, 71), "somebody takes it each day").toEqual(["ai-low-aspirin"]);
    expect(asks(75, 72)).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [prescription("aspirin-uk", 75, 1)])) })).toEqual(["ai-low-aspirin"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [prescription("aspirin-uk", 300, 1)])) })).toEqual(["anti-inflammatory-clash"]);
  });
  test("a bar that the clock ends says when: by both readings the later, and never for what is prescribed", () => {
    const untilOf = (...given: Parameters<typeof judge>) => judge(...given).reasons.map((reason) => reason.until);
    const [early, late] = [dose("aspirin-uk", 5), dose("aspirin-uk", 3)];
    expect(untilOf(ask("ibuprofen", 1, 200), taken(early, late, dose("aspirin-uk", 30)))).toEqual([now + 21 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early]), { strict: reading([late]) }) })).toEqual([now + 21 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([late]), { strict: reading([early]) }) })).toEqual([now + 21 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early], [prescription("naproxen-uk", 500)])) })).toEqual([undefined]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early]), { strict: reading([early], [prescription("naproxen-uk", 500)]) }) })).toEqual([now + 19 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early], [prescription("naproxen-uk", 500)]), { strict: reading([early]) }) })).toEqual([undefined]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([late]), { strict: reading() }) })).toEqual([now + 21 * hour]);
    // Another reason of the strict reading has no part in it.
    expect(judge(ask("ibuprofen", 1, 200), { log: logOf(reading([early]), { strict: reading([late, dose("ibuprofen", 8, 1, null)]) }) }).reasons.map(({ id, until }) => [id, until])).toEqual([["anti-inflammatory-clash", now + 21 * hour], ["taken-back", undefined]]);
    expect(judge(ask("capsaicin-cream"), { heatAt: now - hour }).reasons.find(({ id }) => id === "heat-on-skin")?.until).toBe(now + hour);
  });
  test("what remains by class: which of it was taken, and from when another kind no longer meets it", () => {
    expect(classesInUse(gb, [dose("aspirin-uk", 5), dose("ibuprofen", 3, 1, 400), dose("ibuprofen", 2, 1, 400), dose("paracetamol", 1)], now)).toEqual([{ id: "anti-inflammatory", name: "Anti-inflammatory painkillers", substances: ["aspirin", "ibuprofen"], until: now + 22 * hour }]);
    expect(classesInUse(gb, [dose("aspirin-uk", 24), dose("paracetamol", 1)], now)).toEqual([]);
    expect(classesInUse(gb, [dose("aspirin-uk", 23.9), dose("co-codamol", 2, 1, 8)], now).map(({ id, substances }) => [id, substances])).toEqual([["anti-inflammatory", ["aspirin"]], ["drowsy", ["codeine"]]]);
    expect(classesInUse(gb, [{ ...dose("aspirin-uk", 1), contents: [{ substance: "unheard-of", milligrams: undefined }] }], now)).toEqual([]);
  });
});
