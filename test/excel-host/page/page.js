Office.onReady((info) => {
  document.getElementById("ready").textContent = `${info.host} ${info.platform}`;
});
