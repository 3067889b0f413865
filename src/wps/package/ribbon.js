// The add-in's own page in WPS: gives every workbook a task pane of its own and hands on what the ribbon's buttons ask.
// WPS runs it as it is, so it is written for the oldest browser, and WPS calls its functions and waits for them.

/** Where the panes are served; beside this script where nothing is written here. */
var ADDRESS = "";

/** The panes there are: a token, the number WPS gave, and whether it is to be seen when its workbook is in front. */
var PANES = "huizong.panes";
/** With the token: the full name of the pane's workbook. The pane writes it anew when the workbook gets another name. */
var BOOK = "huizong.book.";
/** With the token: what a button asks of the pane. */
var COMMAND = "huizong.command.";
/** The token of the pane whose workbook is in front. */
var FRONT = "huizong.front";
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

/** Older versions reach everything but their own extensions through this. */
function spreadsheets() {
  var app = application();
  return "ActiveWorkbook" in app || typeof app.EtApplication !== "function" ? app : app.EtApplication();
}

function folder() {
  return ADDRESS || window.location.href.replace(/[?#].*$/, "").replace(/[^/]*$/, "");
}

function stored(name) {
  return application().PluginStorage.getItem(name) || "";
}

function store(name, text) {
  application().PluginStorage.setItem(name, text);
}

function attempt(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

function knownPanes() {
  return attempt(() => JSON.parse(stored(PANES))) || [];
}

function paneOf(known) {
  return attempt(() => application().GetTaskPane(known.id));
}

/** The full names of the workbooks that are open. */
function openBooks() {
  var books = spreadsheets().Workbooks;
  return Array.from({ length: books.Count }, (_, index) => books.Item(index + 1).FullName);
}

/** The panes whose workbook is open; the others go. */
function livingPanes() {
  var open = openBooks();
  return knownPanes().filter((known) => {
    var pane = paneOf(known);
    if (pane && open.indexOf(stored(BOOK + known.token)) >= 0) return true;
    if (pane) attempt(() => pane.Delete());
    return false;
  });
}

function newPane(book, token) {
  // The pane reads it as it opens.
  store(BOOK + token, book);
  var pane = application().CreateTaskPane(`${folder()}taskpane.html?pane=${token}`, "汇总");
  pane.DockPosition = 2;
  pane.Width = Math.round(400 * (window.devicePixelRatio || 1));
  return { token: token, id: pane.ID, wanted: true };
}

/** The panes with the one of a workbook in front: the pane of the one before rests until its workbook is back. */
function arrange(panes, book) {
  var front = stored(FRONT);
  store(FRONT, "");
  panes.forEach((known) => {
    var pane = paneOf(known);
    if (!pane) return;
    if (stored(BOOK + known.token) === book) {
      if (known.wanted) pane.Visible = true;
      store(FRONT, known.token);
      return;
    }
    // One that the user has closed beside its own workbook stays closed.
    if (known.token === front) known.wanted = pane.Visible === true;
    if (pane.Visible === true) pane.Visible = false;
  });
  store(PANES, JSON.stringify(panes));
}

/** Shows the pane of a workbook, and leaves it what it is to do. */
function openPane(book, command) {
  var panes = livingPanes();
  var own = panes.filter((known) => stored(BOOK + known.token) === book)[0];
  asked += 1;
  var mark = `${Date.now()}.${asked}`;
  var token = own ? own.token : mark;
  // Numbered, so that the same command can be given again; the pane may only be opening.
  if (command) store(COMMAND + token, `${mark}:${command}`);
  if (!own) {
    own = newPane(book, token);
    panes.push(own);
  }
  own.wanted = true;
  arrange(panes, book);
}

function followBooks() {
  // Without the event every pane stays where it is, and says whose it is.
  attempt(() => {
    application().ApiEvent.AddApiEventListener("WorkbookActivate", (book) => {
      attempt(() => arrange(knownPanes(), book.FullName));
    });
  });
}

window.ribbon = {
  OnAddinLoad: () => {
    followBooks();
    return true;
  },
  OnAction: (control) => {
    var command = COMMANDS[control.Id];
    if (command === undefined) return true;
    var book = spreadsheets().ActiveWorkbook;
    if (!book) {
      alert("请先打开报表，再点“汇总”。");
      return true;
    }
    openPane(book.FullName, command);
    return true;
  },
  GetImage: (control) => `images/${IMAGES[control.Id] || "huizong"}-64.png`,
};
