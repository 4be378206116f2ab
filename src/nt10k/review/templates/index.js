"use strict";
(() => {
  const filter = document.getElementById("filter"), body = document.querySelector("#notices tbody");
  const rows = [...body.rows].map((row) => ({ row, content: row.textContent.toLowerCase() }));

  function sift() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, content } of rows) {
      row.hidden = !words.every((word) => content.includes(word));
      count += !row.hidden;
    }
    document.getElementById("nothing").hidden = count > 0;
    document.getElementById("count").textContent = words.length ? `${count} of ${rows.length}` : "";
  }
  filter.addEventListener("input", sift);

  const heads = [...document.querySelectorAll("#notices thead th")];
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const of = ({ row }) => row.cells[column].dataset.s ?? row.cells[column].textContent.trim();
    const sorted = rows.map((one) => ({ row: one.row, by: of(one) }));
    sorted.sort((a, b) => (down ? -1 : 1) * order.compare(a.by, b.by));
    body.append(...sorted.map(({ row }) => row));
  }));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && event.target !== filter) {
      event.preventDefault();
      filter.focus();
    } else if (event.key === "Escape") {
      filter.value = "";
      sift();
      filter.blur();
    }
  });
  sift();
})();
