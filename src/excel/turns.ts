/** Does one piece of work after the other, each when those before it are over, whatever became of them. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** One change of the workbook after the other: a file saved while marks are drawn would hold half of them. */
export function takeTurns(): InTurn {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
}
