import { describe, expect, test } from "vitest";
import { content, gb } from "../guard.test-kit.ts";
import { prepareMedicines } from "./prepare-medicines.ts";
import { searchProducts } from "./search-products.ts";

const found = (query: string, medicines = gb) => searchProducts(medicines, query).map((product) => product.id);

describe("looking for a medicine", () => {
  test("an empty query gives all that are known here, in the order of the content", () => {
    for (const nothing of ["", "  ", "?!"]) expect(found(nothing)).toEqual(gb.shown.map((product) => product.id));
    expect(gb.shown.length).toBeLessThan(content.products.length);
  });
  test("by pack, ingredient or kind; capitals, accents and signs do not matter", () => {
    for (const query of ["Nurofen", "NUROFEN", "núrofen", "nuro", "nurofen."]) expect(found(query)[0], query).toBe("ibuprofen");
    expect(found("panadol")[0]).toBe("paracetamol");
    expect(found("wintergreen")).toEqual(["salicylate-rub"]);
    expect(found("acetaminophen").slice(0, 1)).toEqual(["acetaminophen"]);
  });
  test("names on the box come before what is in it, and both before a slip", () => {
    const codeine = found("codeine");
    expect(codeine.slice(0, 3)).toEqual(["co-codamol", "nurofen-plus", "codeine"]);
    expect(found("codei"), "the beginning of a word does").toEqual(codeine);
    expect(found("cold")[0]).toBe("cold-remedy");
    expect(found("ibuprofen").indexOf("ibuprofen")).toBeLessThan(found("ibuprofen").indexOf("cold-remedy"));
  });
  test("every word must fit", () => {
    expect(found("ibuprofen codeine")[0]).toBe("nurofen-plus");
    expect(found("ibuprofen codeine")).not.toContain("ibuprofen");
  });
  test("as it stands on the box: strengths are left out, and what nobody knows behind a name does not hide it", () => {
    for (const [box, id] of [["ibuprofen 400", "ibuprofen"], ["ibuprofen 400mg", "ibuprofen"], ["Tramadol 50 mg", "tramadol"], ["co-codamol 30/500", "co-codamol"], ["Voltarol Emulgel", "diclofenac-gel"], ["Nurofen Express", "ibuprofen"], ["ibuprofen wintergreen", "ibuprofen"]] as const) expect(found(box), box).toContain(id);
    expect(found("nurofen express")[0]).toBe("ibuprofen");
    for (const box of ["ibuprofen 400", "ibuprofen 400mg", "400 ibuprofen", "ibuprofen 1 g", "ibuprofen 5 ml", "ibuprofen 5mcg"]) expect(found(box), box).toEqual(found("ibuprofen"));
    expect(found("b12 ibuprofen"), "what is no strength is no strength").toEqual(found("ibuprofen"));
    expect(found("400 mg"), "a strength alone is no name").toEqual([]);
    expect(found("xyz qrs")).toEqual([]);
  });
  test("by what it is for, by its kind, and by names from abroad", () => {
    for (const [name, id] of [["backache", "ibuprofen"], ["back pain", "paracetamol"], ["nsaid", "ibuprofen"], ["opioid", "tramadol"], ["Doan's", "other-anti-inflammatory"], ["doans", "other-anti-inflammatory"], ["Aspercreme", "salicylate-rub"], ["BC powder", "aspirin-us"], ["Versatis", "lidocaine-patch"], ["pain patch", "opioid-patch"], ["pain patch", "lidocaine-patch"], ["fentanyl patch", "opioid-patch"], ["Butrans", "opioid-patch"], ["Vimovo", "other-anti-inflammatory"], ["Dafalgan", "paracetamol-plain"], ["Ixprim", "opioid-paracetamol"], ["Motrin PM", "night-remedy"], ["Nu-Seals", "aspirin-uk"]] as const) expect(found(name), name).toContain(id);
  });
  test("what a name hides comes first: a sedative in a PM pack, codeine in one with a number", () => {
    for (const query of ["motrin pm", "excedrin pm", "bayer pm", "tylenol pm", "aleve pm"]) expect(found(query)[0], query).toBe("night-remedy");
    expect(found("tylenol 3").slice(0, 2)).toEqual(["two-in-one", "opioid-paracetamol"]);
    expect(found("tylenol cold")[0]).toBe("cold-remedy");
    for (const query of ["nyquil", "night nurse", "night"]) expect(found(query), query).toEqual(expect.arrayContaining(["night-remedy", "night-liquid"]));
    for (const query of ["nyquil liquid", "zzzquil liquid"]) expect(found(query)[0], query).toBe("night-liquid");
  });
  test("what is sold elsewhere is found too, behind what is sold here", () => {
    expect(found("advil pm")).toContain("advil-pm");
    const ibuprofen = found("ibuprofen");
    expect(ibuprofen).toContain("ibuprofen-na");
    expect(ibuprofen.indexOf("ibuprofen-na")).toBeGreaterThan(ibuprofen.indexOf("ibuprofen"));
    expect(new Set(ibuprofen).size).toBe(ibuprofen.length);
  });
  test("a letter missing, added, different or changed places; two in a long word", () => {
    for (const slip of ["ibuprofn", "ibuprxfn", "ibruprofen", "iboprofen", "ibuporfen", "ibuprophen", "xbuprofen", "ibuprofex"]) expect(found(slip)[0], slip).toBe("ibuprofen");
    for (const slip of ["nurofn", "nurrofen", "nurafen", "nuorfen", "unrofen"]) expect(found(slip)[0], slip).toBe("ibuprofen");
    for (const slip of ["advli", "adviil", "addvil"]) expect(found(slip, prepareMedicines(content, ["us"])), slip).toContain("ibuprofen-na");
  });
  test("but not what is too far off, or too short to tell", () => {
    for (const other of ["nuraxen", "ibuxxxxxen", "zzzzz", "gelx", "xgel", "nruofne", "nuoxfen", "nuxrfen", "profen", "q", "aceclofenac", "co-beneldopa"]) expect(found(other), other).toEqual([]);
  });
});
