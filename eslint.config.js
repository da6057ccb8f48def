import compat from "eslint-plugin-compat";
import svelte from "eslint-plugin-svelte";
import tseslint from "typescript-eslint";

/** The engine and the figures are pure: the present moment, chance and the outside world come in as arguments or not at all. */
const impure = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The engine reads no clock: take the moment as an argument." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The engine reads no clock: take the moment as an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "The engine reads no clock: take the moment as an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The engine leaves nothing to chance." },
  { selector: "MemberExpression[object.name='globalThis']", message: "The engine reaches for nothing outside its arguments." },
];

/** Chrome 109 lacks them, and neither the compiler nor the compatibility data says so. */
const tooNew = [{ selector: "MemberExpression[property.name=/^(toSorted|toReversed|toSpliced)$/]", message: "Chrome and Edge 109 do not have it: copy the array first." }];

/** Numbers, units and dates are written in one place, by the language of the page and the place of the person. */
const oneFormatter = "Written in one place: take it from apps/web/src/lib/words/format.ts.";
const formats = [
  { selector: "NewExpression[callee.object.name='Intl']", message: oneFormatter },
  // Asking which time zone this is writes nothing.
  { selector: "CallExpression[callee.object.name='Intl']:not(MemberExpression[property.name='resolvedOptions'] > CallExpression)", message: oneFormatter },
  { selector: "VariableDeclarator[init.name='Intl']", message: oneFormatter },
  { selector: "MemberExpression[property.name=/^toLocale(Date|Time)?String$/]", message: oneFormatter },
  { selector: "MemberExpression[property.name='toFixed']", message: oneFormatter },
];

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/build/", "**/.svelte-kit/", "**/compiled/", "**/.cache/", "test-results/"] },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  { rules: { "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }] } },
  { files: ["packages/engine/src/**/*.ts", "packages/figure/src/**/*.ts"], ignores: ["**/*.test.ts", "**/*.test-kit.ts"], rules: { "no-restricted-syntax": ["error", ...impure, ...tooNew] } },
  {
    // Newer features than the supported browsers have are refused; package.json names the browsers.
    ...compat.configs["flat/recommended"],
    files: ["apps/web/src/**/*.ts", "apps/web/src/**/*.svelte"],
    rules: { ...compat.configs["flat/recommended"].rules, "no-restricted-syntax": ["error", ...tooNew, ...formats] },
  },
  { files: ["apps/web/src/lib/words/format.ts"], rules: { "no-restricted-syntax": ["error", ...tooNew] } },
  {
    files: ["**/*.svelte"],
    rules: {
      // Addresses are plain: the app is served from the root, and the same links work without scripts.
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    rules: {
      // The sets and maps here are made, read and dropped within one call; nothing watches them.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
);
