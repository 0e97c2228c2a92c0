"use strict";
(() => {
  const back = document.getElementById("back");
  const native = typeof Highlight === "function" && CSS.highlights !== undefined;
  let origin = null;

  // A fallback mark is taken out again before the next one, so that the text is one node and offsets hold.
  const clear = () => {
    if (native) CSS.highlights.delete("opened");
    for (const mark of document.querySelectorAll("mark.opened")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  };

  const select = (text, start, end) => {
    const range = document.createRange();
    range.setStart(text.firstChild, start);
    range.setEnd(text.firstChild, end);
    if (native) {
      CSS.highlights.set("opened", new Highlight(range));
      return range.getBoundingClientRect();
    }
    const mark = document.createElement("mark");
    mark.className = "opened";
    range.surroundContents(mark);
    return mark.getBoundingClientRect();
  };

  const open = (link) => {
    const report = document.getElementById("r-" + link.dataset.report);
    const text = report.querySelector("[data-text]");
    const [start, end] = link.dataset.at.split("-").map(Number);
    report.open = true;
    clear();
    const box = select(text, start, end);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: calm ? "auto" : "smooth" });
    text.focus({ preventScroll: true });
    origin = link;
    back.hidden = false;
  };

  const comeBack = () => {
    if (!origin) return;
    clear();
    back.hidden = true;
    origin.focus();
    origin.scrollIntoView({ block: "center" });
    origin = null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    if (link === back) {
      event.preventDefault();
      comeBack();
    } else if (link.dataset.at) {
      event.preventDefault();
      open(link);
    } else if (link.hash.startsWith("#r-")) {
      document.getElementById(link.hash.slice(1)).open = true;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") comeBack();
  });
})();
