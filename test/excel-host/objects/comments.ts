import { isCell } from "../model/area";
import type { Comment } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { flag, text, whole } from "./arguments";
import { defineType, type HostObject, make, readonly } from "./host-object";
import { rangeArgument } from "./range";
import type { NamesRef, PartRef } from "./targets";

type Ref = PartRef<Comment>;

defineType("CommentCollection", {
  items: listed,
  item: (ref, id) => {
    const found = find(ref, id);
    if (!found) throw new OfficeError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (ref, [cell, content]) => {
      const at = rangeArgument(cell, { book: ref.book, sheet: ref.sheet ?? ref.book.activeSheet });
      if (!isCell(at.area)) throw new OfficeError("InvalidArgument");
      at.sheet.assertAllowed("allowEditObjects");
      const { top: row, left: column } = at.area;
      if (at.sheet.comments.some((one) => one.row === row && one.column === column)) {
        throw new OfficeError("ItemAlreadyExists");
      }
      const part: Comment = {
        id: ref.book.nextId(),
        row,
        column,
        content: text(content),
        resolved: false,
        authorName: "填报人",
        replies: [],
      };
      at.sheet.comments.push(part);
      return make("Comment", { book: ref.book, sheet: at.sheet, part });
    },
    GetCount: (ref) => listed(ref).length,
    GetItemAt: (ref, [index]) => {
      const found = listed(ref)[whole(index)];
      if (!found) throw new OfficeError("InvalidArgument");
      return found;
    },
    GetItemByCell: (ref, [cell]) => {
      const at = rangeArgument(cell, { book: ref.book, sheet: ref.sheet ?? ref.book.activeSheet });
      const part = at.sheet.comments.find((one) => one.row === at.area.top && one.column === at.area.left);
      if (!part) throw new OfficeError("ItemNotFound");
      return make("Comment", { book: ref.book, sheet: at.sheet, part });
    },
    GetItemOrNullObject: (ref, [id]) => find(ref, id),
  },
});

defineType("Comment", {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: readonly(({ part }) => part.id),
    AuthorName: readonly(({ part }) => part.authorName),
    Content: {
      get: ({ part }: Ref) => part.content,
      set: (ref, value) => {
        editable(ref).content = text(value);
      },
    },
    Resolved: {
      get: ({ part }: Ref) => part.resolved,
      set: (ref, value) => {
        editable(ref).resolved = flag(value);
      },
    },
  },
  methods: {
    Delete: (ref) => {
      const part = editable(ref);
      ref.sheet.comments = ref.sheet.comments.filter((one) => one !== part);
    },
    GetLocation: ({ book, sheet, part }) =>
      make("Range", {
        book,
        sheet,
        area: { top: part.row, left: part.column, bottom: part.row, right: part.column },
      }),
  },
});

function listed({ book, sheet }: NamesRef): HostObject[] {
  return book.sheets
    .filter((one) => sheet === null || one === sheet)
    .flatMap((one) => one.comments.map((part) => make("Comment", { book, sheet: one, part })));
}

function find(ref: NamesRef, id: unknown): HostObject | null {
  return listed(ref).find((one) => one.identity().Id === id) ?? null;
}

function editable({ sheet, part }: Ref): Comment {
  sheet.assertAllowed("allowEditObjects");
  if (!sheet.comments.includes(part)) throw new OfficeError("ItemNotFound");
  return part;
}
