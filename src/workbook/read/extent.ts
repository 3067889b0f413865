/** How far a sheet of Excel reaches. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
