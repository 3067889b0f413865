/** What is told of a source figure: as typed, by whom, and what was done with it before. */
export const story = {
  story: {
    place: "{{department}} {{sheet}}!{{cell}}: ",
    typed: "Typed as {{typed}}. ",
    computed: "{{typed}} by the formula {{formula}}. ",
    signed:
      "Prepared by {{preparer}}, statistics head {{statisticsHead}}, unit head {{unitHead}}, reported on {{reportedOn}}. ",
    blank: "blank",
    explained: "Explained: “{{explanation}}”. ",
    corrected: "Corrected {{time}} in {{file}}: {{before}} → {{after}}. ",
    returned: "{{file}} was returned. ",
  },
};
