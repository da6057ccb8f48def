import tseslint from "typescript-eslint";

/** The engine is pure: the present moment, chance and the outside world come in as arguments or not at all. */
const impure = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The engine reads no clock: take the moment as an argument." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The engine reads no clock: take the moment as an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "The engine reads no clock: take the moment as an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The engine leaves nothing to chance." },
  { selector: "MemberExpression[object.name='globalThis']", message: "The engine reaches for nothing outside its arguments." },
];

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/build/", "**/.svelte-kit/"] },
  ...tseslint.configs.recommended,
  { files: ["packages/engine/src/**/*.ts"], ignores: ["**/*.test.ts"], rules: { "no-restricted-syntax": ["error", ...impure] } },
);
