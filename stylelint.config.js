/** A side that is left in one language is right in another: only start and end turn with the text. */
const sided = { message: "Say start or end (margin-inline-start, inset-inline-end, border-start-start-radius), not left or right: text also runs from right to left." };
/** Four values in a row name left and right too; they may do so only where both are the same. */
const value = String.raw`(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+`;
const unlikeSides = String.raw`/^${value}\s+(?<right>${value})\s+${value}\s+(?!\k<right>$)${value}$/`;

/** Refuses styles that the supported browsers (package.json, browserslist) do not have, and those that name left or right. */
export default {
  plugins: ["stylelint-no-unsupported-browser-features"],
  rules: {
    "plugin/no-unsupported-browser-features": [
      true,
      {
        ignorePartialSupport: true,
        // Each of these only adds: without it nothing is lost.
        ignore: ["css-text-wrap-balance", "viewport-unit-variants", "css-overflow-anchor", "text-size-adjust", "css-text-size-adjust", "forced-colors"],
      },
    ],
    "property-disallowed-list": [["/^(margin|padding)-(left|right)$/", "/^border-(left|right)(-|$)/", "/^border-(top|bottom)-(left|right)-radius$/", "/^scroll-(margin|padding)-(left|right)$/", "left", "right"], sided],
    "declaration-property-value-disallowed-list": [
      { "text-align": ["left", "right"], float: ["left", "right"], clear: ["left", "right"], "caption-side": ["left", "right"], "/^(margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)$/": [unlikeSides] },
      sided,
    ],
  },
  overrides: [{ files: ["**/*.svelte"], customSyntax: "postcss-html" }],
};
