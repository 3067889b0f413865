/** Why the pane cannot stand where it was opened. */
export const wps = {
  notWps:
    "This page is for the Huizong add-in of WPS Spreadsheets. Open the form in WPS, or use your bureau's Huizong page in a browser.",
};
