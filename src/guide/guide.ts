/** Marks in the contents of the guide the section that is being read. */
const contents = document.getElementById("contents")!;
const links = new Map(
  [...contents.querySelectorAll<HTMLAnchorElement>("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

/** Pixels under the top of the window at which a heading counts as read: a little more than it keeps when it is gone to. */
const READING = 120;

let marked: HTMLAnchorElement | undefined;

function mark(): void {
  const read = headings.filter((heading) => heading.getBoundingClientRect().top <= READING).pop();
  const link = read && links.get(read.id);
  if (link === marked) return;
  marked?.removeAttribute("aria-current");
  marked = link;
  marked?.setAttribute("aria-current", "true");
  // On a phone the contents stand in the text, and the page itself would go back to them.
  if (contents.scrollHeight > contents.clientHeight) marked?.scrollIntoView({ block: "nearest" });
}

let isAsked = false;
function follow(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    mark();
  });
}

addEventListener("scroll", follow, { passive: true });
addEventListener("resize", follow);
mark();

export {};
