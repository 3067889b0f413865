import { FluentProvider, type FluentProviderProps, useFocusFinders } from "@fluentui/react-components";

/** Fluent UI's provider for the whole of a page or pane. */
export function Provider({ children, ...props }: FluentProviderProps) {
  return (
    <FluentProvider {...props}>
      <FocusKeeping />
      {children}
    </FluentProvider>
  );
}

/**
 * Keeps what Fluent UI manages the focus with. Let go of by the last part that uses it, a dialog say, it would forget to
 * take back from everything else that it is hidden from readers of the screen (microsoft/tabster#530).
 */
function FocusKeeping() {
  useFocusFinders();
  return null;
}
