/**
 * Three truth values of a condition, because "not known" must never be read as "no".
 *
 * They are not answers: an answer is yes, no or not sure, and may be missing.
 * No value of the one type is a value of the other, so the compiler keeps them apart.
 *
 * Source: design.md, "Four answers, three truth values".
 */
export type Truth = "true" | "false" | "unknown";
