/** Imports go one way: knowledge <- engine <- web and cli; knowledge <- figure <- web. Everything else is refused. */
const to = (path) => ({ path, pathNot: "node_modules/(?!@supple)" });
module.exports = {
  forbidden: [
    { name: "knowledge-imports-nothing-of-ours", severity: "error", from: { path: "^packages/knowledge/" }, to: to("^(packages/(engine|figure)|apps)/") },
    { name: "engine-imports-knowledge-only", severity: "error", from: { path: "^packages/engine/" }, to: to("^(packages/figure|apps)/") },
    { name: "figure-imports-knowledge-only", severity: "error", from: { path: "^packages/figure/" }, to: to("^(packages/engine|apps)/") },
    { name: "web-not-cli", severity: "error", from: { path: "^apps/web/" }, to: to("^apps/cli/") },
    { name: "cli-not-web", severity: "error", from: { path: "^apps/cli/" }, to: to("^apps/web/") },
    { name: "engine-uses-no-node", severity: "error", from: { path: "^packages/(engine|figure)/src/", pathNot: "\\.test(-kit)?\\.ts$" }, to: { dependencyTypes: ["core"] } },
    { name: "engine-reads-types-only-from-knowledge-loading", severity: "error", from: { path: "^(packages/engine/src|apps/web/src)/", pathNot: "\\.test(-kit)?\\.ts$" }, to: { path: "^packages/knowledge/src/load/" } },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "nothing-undeclared", severity: "error", from: { pathNot: "\\.test(-kit)?\\.ts$" }, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown"], pathNot: "^(\\$app/|\\./\\$types)" } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^(\\$app/|\\./\\$types)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(build|\\.svelte-kit)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types", "svelte"], extensions: [".ts", ".mjs", ".js", ".svelte", ".json"] },
  },
};
