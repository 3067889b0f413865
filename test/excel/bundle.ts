import { cpSync } from "node:fs";
import { join, relative } from "node:path";
import { madeOnceLater } from "../tools/made-once";

/** A folder with a page of a folder and its script, bundled as the pane's build does it but for the squeezing. */
export function bundlePage(
  from: string,
  script: string,
  mode: "development" | "production" = "development",
): Promise<string> {
  const name = `page-${relative(".", from).replaceAll(/[\\/]/g, "-")}-${mode}`;
  return madeOnceLater(name, (folder) => bundleInto(folder, from, script, mode));
}

async function bundleInto(folder: string, from: string, script: string, mode: "development" | "production") {
  cpSync(join(from, "index.html"), join(folder, "index.html"));
  const jsc = {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  };
  // One suite of a run bundles a page; loading what does it would hold up the others.
  const { default: webpack } = await import("webpack");
  const compiler = webpack({
    mode,
    devtool: false,
    target: ["web", "es2022"],
    entry: join(from, script),
    output: { path: folder, filename: "page.js", publicPath: "/" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: { jsc } } }] },
    optimization: { minimize: false },
    performance: false,
  });
  await new Promise<void>((done, failed) =>
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (problem ? failed(problem) : done()));
    }),
  );
}
