/* global Excel, Office */

const log = (text) => {
  const line = document.createElement("li");
  line.textContent = text;
  document.getElementById("log").append(line);
};

/** Runs a batch and answers its value or what a caller can know of its failure. */
window.attempt = (work) =>
  Excel.run(work).then(
    (value) => ({ value }),
    (error) => ({ code: error.code, location: error.debugInfo?.errorLocation, statement: error.debugInfo?.statement }),
  );

Office.actions.associate("check", (event) => {
  log(`command ${event.source.id}`);
  event.completed({ checked: true });
});

Office.onReady(async (info) => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async (event) => log(`changed ${event.address} ${event.details?.valueAfter}`));
    worksheets.onActivated.add(async (event) => log(`activated ${event.worksheetId}`));
    worksheets.onSelectionChanged.add(async (event) => log(`selected ${event.address}`));
    context.workbook.onSelectionChanged.add(async () => log("selection of the workbook"));
    await context.sync();
  });
  document.getElementById("ready").textContent = `${info.host} ${info.platform}`;
});
