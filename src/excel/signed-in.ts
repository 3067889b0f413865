/** The end of a sign-in in Office's dialog: what stands behind the # of the address is told to the pane, which closes the dialog. */
const handed = location.hash.slice(1);

void Office.onReady().then(() => Office.context.ui.messageParent(handed, { targetOrigin: location.origin }));
