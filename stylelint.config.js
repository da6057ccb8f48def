/** Refuses styles that the supported browsers (package.json, browserslist) do not have. */
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
  },
  overrides: [{ files: ["**/*.svelte"], customSyntax: "postcss-html" }],
};
