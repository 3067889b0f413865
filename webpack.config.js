import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(await (await import("node:fs/promises")).readFile(resolve(root, "package.json"), "utf8"));

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" }, module: { type: "es6" } },
  },
};

/** The command line. exceljs stays outside so that commands that only read never load it. */
const cli = {
  name: "cli",
  target: "node20",
  entry: { huizong: "./src/cli/huizong.ts", start: "./src/cli/start.ts" },
  output: { path: resolve(root, "dist/cli"), filename: "[name].cjs", chunkFilename: "[name].cjs", clean: true },
  externals: { exceljs: "commonjs exceljs" },
  module: { rules: [typescript] },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  optimization: { minimize: true },
  plugins: [
    new webpack.DefinePlugin({ HUIZONG_VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
  ],
  performance: false,
  stats: "errors-warnings",
};

export default [cli];
