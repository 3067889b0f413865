/** What is told of a source figure: as typed, by whom, and what was done with it before. */
export const story = {
  story: {
    place: "{{department}} {{sheet}}!{{cell}}：",
    typed: "填写 {{typed}}。",
    computed: "公式 {{formula}} 得出 {{typed}}。",
    signed: "填表人 {{preparer}}，统计负责人 {{statisticsHead}}，单位负责人 {{unitHead}}，报出日期 {{reportedOn}}。",
    blank: "空白",
    explained: "核实说明：“{{explanation}}”。",
    corrected: "{{time}} {{file}} 更正：{{before}} → {{after}}。",
    returned: "{{file}} 曾被退回。",
  },
} as const;
