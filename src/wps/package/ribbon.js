// The add-in's own page in WPS: opens the task pane and hands on what the ribbon's buttons ask. WPS runs it as it is,
// so it is written for the oldest browser, and WPS calls its functions and waits for them.

/** Where the pane is served; beside this script where nothing is written here. */
var ADDRESS = "";

var PANE = "huizong.pane";
var COMMAND = "huizong.command";
/** What a button asks of the pane; the first only opens it. */
var COMMANDS = {
  huizongPane: "",
  huizongCheck: "check",
  huizongSubmit: "submit",
  huizongRollup: "rollup",
  huizongTrace: "trace",
};
var IMAGES = {
  huizongPane: "huizong",
  huizongCheck: "check",
  huizongSubmit: "seal",
  huizongRollup: "rollup",
  huizongTrace: "trace",
};
var asked = 0;

function application() {
  return window.Application || window.wps;
}

function folder() {
  return ADDRESS || window.location.href.replace(/[?#].*$/, "").replace(/[^/]*$/, "");
}

function openPane() {
  var app = application();
  var known = app.PluginStorage.getItem(PANE);
  var pane = null;
  if (known) {
    try {
      pane = app.GetTaskPane(Number(known));
    } catch {
      pane = null;
    }
  }
  if (!pane) {
    pane = app.CreateTaskPane(`${folder()}taskpane.html`, "汇总");
    app.PluginStorage.setItem(PANE, String(pane.ID));
    pane.DockPosition = 2;
    pane.Width = Math.round(400 * (window.devicePixelRatio || 1));
  }
  pane.Visible = true;
}

window.ribbon = {
  OnAddinLoad: () => true,
  OnAction: (control) => {
    var command = COMMANDS[control.Id];
    if (command === undefined) return true;
    if (!application().ActiveWorkbook) {
      alert("请先打开报表，再点“汇总”。");
      return true;
    }
    // Numbered, so that the same command can be given again; the pane may only be opening.
    asked += 1;
    if (command) application().PluginStorage.setItem(COMMAND, `${Date.now()}.${asked}:${command}`);
    openPane();
    return true;
  },
  GetImage: (control) => `images/${IMAGES[control.Id] || "huizong"}-64.png`,
};
