import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";

/** A folder with a page and its script, bundled as the pane's build does it but for the squeezing. */
export interface BundledPage {
  readonly folder: string;
  remove(): void;
}

/** Bundles a script of a folder into page.js beside the folder's index.html. */
export async function bundlePage(from: string, script: string, mode: "development" | "production" = "development") {
  const folder = mkdtempSync(join(tmpdir(), "huizong-page-"));
  cpSync(join(from, "index.html"), join(folder, "index.html"));
  const jsc = {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  };
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
  return { folder, remove: () => rmSync(folder, { recursive: true }) } satisfies BundledPage;
}
