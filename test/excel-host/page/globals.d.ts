/// <reference types="office-js" />

/** What page.js puts at the disposal of tests. */
interface Window {
  attempt<T>(
    work: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<{ value?: T; code?: string; location?: string; statement?: string }>;
}
