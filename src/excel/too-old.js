// Tells in a browser that understands nothing newer (Internet Explorer 11 inside volume-licensed Office 2019) what is needed.
(function () {
  if (window.Promise && Promise.prototype["finally"] && Array.prototype.flatMap && window.ResizeObserver) return;
  function tell() {
    var folder = String(document.location.href)
      .replace(/[?#].*$/, "")
      .replace(/(wps\/)?[^/]*$/, "");
    var page = folder + "index.html";
    var inWps = /\/wps\/[^/]*$/.test(String(document.location.pathname));
    var needed = inWps
      ? "加载项需要较新的 WPS（12.1 以上）；这个 WPS 里的浏览器太旧，运行不了。请升级 WPS。"
      : "加载项需要 Excel 2021 以上版本、Microsoft 365，或装有 WebView2 的零售版 2019；批量许可的 2019 用的是 Internet Explorer 11，运行不了。";
    document.body.innerHTML =
      "<div role=\"alert\" style=\"margin:16px;max-width:34em;font:14px/1.6 'Microsoft YaHei','Segoe UI',sans-serif\">" +
      '<h1 style="font-size:16px">这里的浏览器太旧，打不开“汇总”</h1>' +
      "<p>" +
      needed +
      "</p>" +
      "<p>不换软件也能填报：请用 Edge、Chrome 等较新的浏览器打开本单位的“汇总”网页，在那里打开这份报表。</p>" +
      '<p style="word-break:break-all"></p>' +
      '<p lang="en">This browser is too old for Huizong. Open the page above in Edge, Chrome or another recent browser.</p></div>';
    document.getElementsByTagName("p")[2].appendChild(document.createTextNode(page));
  }
  if (document.body) tell();
  else document.addEventListener("DOMContentLoaded", tell);
})();
