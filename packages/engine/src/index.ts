export { all, any, atLeast, type Truth } from "./logic/truth.ts";
