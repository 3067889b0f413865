import "../pane/engine/newer-methods";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { stayOffline } from "./offline";

createRoot(document.getElementById("root")!).render(<App />);
stayOffline();
