import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { parseSync } from "@swc/core";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { GenerateSW } from "workbox-webpack-plugin";
import { digest, forget, note } from "./.ci/made-of.mjs";
import { renderGuide } from "./src/guide/render.js";

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** Where the pane loads office.js from: its own server, so that an intranet needs no other, or Microsoft's address. */
const officeJs = process.env.OFFICE_JS_URL ?? "office/office.js";

const constants = new webpack.DefinePlugin({
  HUIZONG_VERSION: JSON.stringify(version),
  OFFICE_JS_URL: JSON.stringify(officeJs),
});

/** What the oldest browser inside a spreadsheet program understands: the Chromium 75 of an older WPS. */
const LEVEL = "es2019";

const typescriptFor = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target,
      },
      module: { type: "es6" },
    },
  },
});

/** Libraries are written for newer browsers. */
const lowered = {
  test: /\.m?js$/,
  include: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "ecmascript" }, target: LEVEL }, isModule: "unknown" },
  },
};

const shared = {
  module: { rules: [typescriptFor("es2022")] },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: false,
  stats: "errors-warnings",
  // As small as by the default, in a third of the time.
  optimization: { minimize: true, minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
};

/** The command line: one script for each program. What stays outside is loaded by the commands that need it and no other. */
const cli = {
  ...shared,
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager", createRequire: false } } },
  name: "cli",
  target: "node20",
  // Without spaces only: to write a function where it is called makes a new one at every call, which long runs pay for.
  optimization: {
    minimize: true,
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: { compress: false, mangle: false, format: { ascii_only: true } },
      }),
    ],
  },
  entry: {
    huizong: "./src/cli/huizong.ts",
    command: "./src/cli/command.ts",
    start: "./src/cli/start.ts",
    worker: "./src/cli/worker.ts",
    thread: "./src/cli/threads/thread.ts",
  },
  output: { path: resolve(root, "dist/cli"), filename: "[name].cjs", clean: true },
  externals: Object.fromEntries(
    [
      "exceljs",
      "fastify",
      "@fastify/helmet",
      "@fastify/static",
      "kysely",
      "nodemailer",
      "office-addin-dev-certs",
      "pg",
      "pg-boss",
      "pino",
      "prom-client",
    ].map((name) => [name, `commonjs ${name}`]),
  ),
  plugins: [
    constants,
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "huizong.cjs" }),
    keptCode("huizong.cjs"),
    noted("cli"),
  ],
};

/** The task pane, the page for people without Excel, the guide, and what their addresses serve. */
const web = {
  ...shared,
  name: "web",
  target: ["web", LEVEL],
  module: { rules: [typescriptFor(LEVEL), lowered] },
  entry: {
    taskpane: "./src/excel/taskpane.tsx",
    "signed-in": "./src/excel/signed-in.ts",
    wps: "./src/wps/taskpane.ts",
    "wps-signed-in": "./src/wps/signed-in.ts",
    page: "./src/page/page.tsx",
    guide: "./src/guide/guide.ts",
  },
  output: {
    path: resolve(root, "dist/web"),
    filename: "[name].[contenthash:12].js",
    chunkFilename: "[name].[contenthash:12].js",
    assetModuleFilename: "[name].[contenthash:12][ext]",
    clean: true,
  },
  devtool: "source-map",
  optimization: { ...shared.optimization, splitChunks: { chunks: "all" } },
  plugins: [
    constants,
    html("taskpane", "src/excel/taskpane.html", "taskpane.html"),
    html("signed-in", "src/excel/signed-in.html", "signed-in.html"),
    html("wps-signed-in", "src/wps/signed-in.html", "wps/signed-in.html"),
    html("wps", "src/wps/taskpane.html", "wps/taskpane.html"),
    html("page", "src/page/index.html", "index.html"),
    html("guide", "src/guide/guide.html", "guide.html", guide),
    new CopyPlugin({
      patterns: [
        { from: "src/excel/icons/*.png", to: "icons/[name][ext]" },
        { from: "src/excel/shortcuts*.json", to: "[name][ext]" },
        { from: "src/excel/too-old.js", to: "[name][ext]", info: { minimized: true } },
        { from: "src/wps/package/*", to: "wps/[name][ext]", info: { minimized: true } },
        { from: "src/excel/icons/*-64.png", to: "wps/images/[name][ext]" },
        { from: "templates/*.xlsx", to: "templates/[name][ext]" },
        { from: "src/guide/guide.css", to: "[name][ext]" },
        { from: "docs/pictures/*.png", to: "pictures/[name][ext]", filter: isInGuide() },
        ...officeFiles(),
      ],
    }),
    // webpack's own beginning of a worker asks for it, before any module could supply it.
    new webpack.BannerPlugin({ banner: "typeof globalThis>'u'&&(self.globalThis=self);", raw: true, test: /\.js$/ }),
    loweredStyles(),
    functionMetadata("src/excel/functions"),
    firstLoadLimit({ taskpane: 300, wps: 300, page: 300 }),
    gzipped(),
    offline(),
    noted("web"),
  ],
};

/** Notes what a part of dist was made of, so that nothing is built twice. */
function noted(part) {
  return {
    apply(compiler) {
      // As it lay when the build began: what is changed meanwhile is not in it.
      const madeOf = digest();
      compiler.hooks.beforeRun.tap("noted", () => forget(part));
      compiler.hooks.done.tap("noted", ({ compilation }) => {
        if (compilation.errors.length === 0) note(part, madeOf);
      });
    },
  };
}

/** Runs a small month with the program just built, so that it keeps what V8 compiles for it; see src/cli/launch.ts. */
function keptCode(program) {
  return {
    apply: (compiler) =>
      compiler.hooks.afterEmit.tap("keptCode", ({ outputOptions }) => {
        const folder = mkdtempSync(join(tmpdir(), "huizong-build-"));
        const run = (...args) => {
          const env = { ...process.env, HUIZONG_KEEP_CODE: "1", HUIZONG_THREADS: "2" };
          const { status, stderr } = spawnSync(process.execPath, [join(outputOptions.path, program), ...args], { env });
          if (status !== 0) throw new Error(`huizong ${args[0]}: ${stderr}`);
        };
        const [month, summary] = [join(folder, "month"), join(folder, "summary.xlsx")];
        run("simulate", "--period", "2024-03", "--units", "4", "--faults", "0", "--out", month);
        run("rollup", month, "--period", "2024-03", "--out", summary, "--json");
        run("trace", summary, "I11", "--json");
        run("check", month, "--json");
        rmSync(folder, { recursive: true });
      }),
  };
}

function html(script, template, filename, templateParameters = { officeJs }) {
  return new HtmlPlugin({ template, filename, chunks: [script], templateParameters });
}

function guideText() {
  return readFileSync(resolve(root, "docs/guide.zh-CN.md"), "utf8");
}

/** What the page of the guide is filled with. */
function guide() {
  return renderGuide(guideText(), (picture) => {
    // A PNG tells its size right after its signature and the head of its first chunk.
    const png = readFileSync(resolve(root, "docs", picture));
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  });
}

/** Of the pictures of docs those that the guide shows. */
function isInGuide() {
  const shown = new Set([...guideText().matchAll(/<img src="pictures\/([^"]+)"/g)].map(([, name]) => name));
  return (path) => shown.has(basename(path));
}

/** Keeps the page working once it has been loaded; the pane stands beside an Excel that has ways of its own. */
function offline() {
  return new GenerateSW({
    swDest: "service-worker.js",
    exclude: [
      /\.(map|json|md|txt|gz)$/,
      /^office\//,
      /^pictures\//,
      /^icons\/(?!huizong)/,
      /^taskpane\./,
      /^(?:wps-)?signed-in\./,
      /^wps[./]/,
    ],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    ignoreURLParametersMatching: [/./],
  });
}

/** office.js with what it loads for Excel on Windows, on the Mac, on the web and outside, and without its telemetry. */
function officeFiles() {
  const from = "node_modules/@microsoft/office-js";
  const names = [
    "office.js",
    "excel-win32-16.01.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "o15apptofilemappingtable.js",
    "zh-cn/office_strings.js",
    "en-us/office_strings.js",
  ];
  return [
    ...names.map((name) => ({ from: `${from}/dist/${name}`, to: `office/${name}`, info: { minimized: true } })),
    { from: `${from}/LICENSE.md`, to: "office/LICENSE.md" },
  ];
}

/**
 * Writes what libraries' styles ask of browsers newer than the level as older ones understand it: `inset` as four sides,
 * and the selector by which tabster finds what can be focused without `:is`.
 */
function loweredStyles() {
  const inset = /(?<=[{;])inset:([^;}"]+);/g;
  const is = /`:is\(\$\{(\[[^`]*\])\.join\(", "\)\}\)(:not\(:disabled\))`/g;
  const sides = (size) => ["top", "right", "bottom", "left"].map((side) => `${side}:${size};`).join("");
  return {
    apply: (compiler) =>
      compiler.hooks.thisCompilation.tap("loweredStyles", (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
        compilation.hooks.processAssets.tap({ name: "loweredStyles", stage }, (assets) => {
          for (const [name, source] of Object.entries(assets)) {
            if (!name.endsWith(".js") || name.startsWith("office/")) continue;
            const text = String(source.source());
            const insets = [...text.matchAll(inset)].map((found) => [found, sides(found[1])]);
            const lists = [...text.matchAll(is)].map((found) => {
              return [found, `${found[1]}.map((selector) => selector + "${found[2]}").join(", ")`];
            });
            if (insets.length + lists.length === 0) continue;
            const lowered = new webpack.sources.ReplaceSource(source);
            for (const [{ index, 0: whole }, by] of [...insets, ...lists]) {
              lowered.replace(index, index + whole.length - 1, by);
            }
            compilation.updateAsset(name, lowered);
          }
        });
      }),
  };
}

/**
 * Lays a gzipped copy beside every text, so that the server packs nothing twice. compression-webpack-plugin does the same
 * by the same hook, for two more packages to be kept up.
 */
function gzipped() {
  return {
    apply: (compiler) =>
      compiler.hooks.thisCompilation.tap("gzipped", (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
        compilation.hooks.processAssets.tap({ name: "gzipped", stage }, (assets) => {
          for (const [name, source] of Object.entries(assets)) {
            if (!/\.(js|css|html|json)$/.test(name)) continue;
            compilation.emitAsset(`${name}.gz`, new webpack.sources.RawSource(gzipSync(source.buffer())));
          }
        });
      }),
  };
}

/** Fails the build when the scripts an entry loads at first come to more than so many bytes, gzipped. */
function firstLoadLimit(limits) {
  return {
    apply: (compiler) =>
      compiler.hooks.afterEmit.tap("firstLoadLimit", (compilation) => {
        const gzipped = (file) => gzipSync(readFileSync(resolve(compilation.outputOptions.path, file))).length;
        for (const [name, limit] of Object.entries(limits)) {
          const scripts =
            compilation.entrypoints
              .get(name)
              ?.getFiles()
              .filter((file) => file.endsWith(".js")) ?? [];
          const kilobytes = Math.ceil(scripts.reduce((sum, file) => sum + gzipped(file), 0) / 1024);
          const said = `${name} loads ${kilobytes} KB gzipped at first, of at most ${limit}`;
          if (kilobytes > limit) compilation.errors.push(new webpack.WebpackError(said));
          else if (kilobytes > 0) process.stdout.write(`${said}\n`);
        }
      }),
  };
}

/**
 * Tells Excel of the custom functions: functions.en.json from the doc comments and signatures of the folder's
 * functions tagged @customfunction, and functions.json with the texts of the folder's zh-CN.json. Microsoft's
 * custom-functions-metadata-plugin reads one file and writes one language, and brings a reporter of usage along.
 */
function functionMetadata(folder) {
  return {
    apply: (compiler) =>
      compiler.hooks.thisCompilation.tap("functionMetadata", (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name: "functionMetadata", stage }, () => {
          const read = (file) => readFileSync(resolve(root, folder, file), "utf8");
          const sources = readdirSync(resolve(root, folder)).filter((file) => file.endsWith(".ts"));
          const functions = sources.sort().flatMap((file) => describeFunctions(read(file)));
          const emit = (name, content) =>
            compilation.emitAsset(name, new webpack.sources.RawSource(JSON.stringify({ functions: content }, null, 2)));
          emit("functions.en.json", functions);
          emit("functions.json", translateFunctions(functions, JSON.parse(read("zh-CN.json"))));
        });
      }),
  };
}

/** What Excel is told of the custom functions in a source file. */
function describeFunctions(source) {
  return parseSync(source, { syntax: "typescript", target: "es2022" }).body.flatMap(({ declaration }) => {
    if (declaration?.type !== "FunctionDeclaration") return [];
    const opening = `export (?:async )?function ${declaration.identifier.value}\\b`;
    const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*${opening}`).exec(source)?.[1] ?? "";
    const [text, ...tags] = comment
      .replaceAll(/\s+\*?\s*/g, " ")
      .trim()
      .split(" @");
    const tagged = (tag) => tags.find((each) => each.startsWith(`${tag} `))?.slice(tag.length + 1);
    const id = tagged("customfunction");
    if (id === undefined) return [];
    const asked = declaration.params.filter(({ pat }) => pat.value !== "invocation");
    const parameters = asked.map(({ pat }) => ({
      name: pat.value,
      description: tagged(`param ${pat.value}`),
      type: { string: "string", number: "number", boolean: "boolean" }[pat.typeAnnotation.typeAnnotation.kind] ?? "any",
      dimensionality: "scalar",
      ...(pat.optional ? { optional: true } : {}),
    }));
    const options = tags.includes("volatile") ? { options: { volatile: true } } : {};
    return [{ id, name: id, description: text, parameters, result: { dimensionality: "scalar" }, ...options }];
  });
}

function translateFunctions(functions, texts) {
  return functions.map(({ parameters, ...rest }) => ({
    ...rest,
    description: texts[rest.id].description,
    parameters: parameters.map((each) => ({ ...each, description: texts[rest.id].parameters[each.name] })),
  }));
}

export default [cli, web];
