declare const HUIZONG_VERSION: string;

/** The name and version every JSON answer begins with. */
export const TOOL = { tool: "huizong", version: HUIZONG_VERSION } as const;
