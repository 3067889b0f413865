// Tells the service that WPS runs on this computer to install or remove the add-in; WPS asks the user to trust it.

/** Where the add-in is served; beside this page where nothing is written here. */
var ADDRESS = "";

var SERVICE = window.location.protocol === "https:" ? "https://127.0.0.1:58891" : "http://127.0.0.1:58890";
var folder = ADDRESS || window.location.href.replace(/[?#].*$/, "").replace(/[^/]*$/, "");
var said = document.getElementById("said");

function base64(text) {
  return window.btoa(
    encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
  );
}

function tell(command, done) {
  var request = new XMLHttpRequest();
  request.open("POST", `${SERVICE}/deployaddons/runParams`);
  request.timeout = 30000;
  // WPS answers "OK" or nothing; whatever else listens there did not install anything.
  request.onload = () => {
    var taken = request.status === 200 && /^\s*(?:OK)?\s*$/i.test(request.responseText);
    said.textContent = taken
      ? done
      : `本机的 WPS 没有接受（${request.status}）。请把 WPS 全部关闭后重新打开，再试一次；仍不行请告诉管理人员。`;
  };
  request.onerror = request.ontimeout = () => {
    said.textContent = "连不上本机的 WPS。请先打开 WPS，点“启动 WPS 服务”，再试一次。";
  };
  said.textContent = "正在与 WPS 联系…";
  request.send(
    base64(
      JSON.stringify({
        cmd: command,
        name: "Huizong",
        addonType: "et",
        online: "true",
        url: folder,
        version: "1.0.0",
        time: Date.now(),
      }),
    ),
  );
}

document.getElementById("address").textContent = folder;
document.getElementById("enable").onclick = () => {
  tell("enable", "已交给 WPS。请在 WPS 的窗口中选“信任并安装”，再把 WPS 全部关闭后重新打开。");
};
document.getElementById("disable").onclick = () => {
  tell("disable", "已卸载。重新打开 WPS 后“汇总”不再出现。");
};
document.getElementById("start").onclick = () => {
  window.location.href = "ksoWPSCloudSvr://start=RelayHttpServer";
};
