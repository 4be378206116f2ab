"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root) => [...root.querySelectorAll(selector)];
  const fields = $("fields"), text = $("text"), filter = $("filter"), help = $("help");
  const values = all("[data-k]", fields), marks = all("[data-f]", text);
  const keysOf = (one) => one.dataset.k ? [one.dataset.k] : one.dataset.f.split(" ");
  const valueOf = new Map(values.map((value) => [value.dataset.k, value]));
  const marksOf = new Map(values.map((value) => [value.dataset.k, []]));
  for (const mark of marks) for (const key of keysOf(mark)) marksOf.get(key)?.push(mark);
  const item = (node) => node instanceof Element ? node.closest("[data-k],[data-f]") : null;
  const side = (one) => one.dataset.k ? values : marks;
  const shown = (one) => one.offsetParent !== null;

  // Light up a value and where it was read; of several that were read in one place, the others faintly.
  let lit = [], pinned = null, origin = null;
  function light(one) {
    for (const old of lit) old.classList.remove("on", "near");
    lit = [];
    if (!one) return;
    const add = (other, name) => { if (other) { other.classList.add(name); lit.push(other); } };
    const [first, ...others] = keysOf(one);
    add(valueOf.get(first), "on");
    for (const mark of marksOf.get(first) ?? []) add(mark, "on");
    for (const key of others) add(valueOf.get(key), "near");
  }
  const rest = () => light(item(document.activeElement) ?? pinned);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const reveal = (one, block) => one.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
  const counterpart = (one) => one.dataset.k
    ? marksOf.get(one.dataset.k)[0]
    : keysOf(one).map((key) => valueOf.get(key)).find((value) => value === origin || shown(value));

  // One stop for the Tab key on each side; the other values are reached by keys.
  function stop(one) {
    for (const other of side(one)) other.tabIndex = other === one ? 0 : -1;
  }
  function stops() {
    for (const list of [values, marks]) {
      const open = list.filter(shown);
      if (open.length && !open.some((one) => one.tabIndex === 0 && one.hasAttribute("tabindex"))) stop(open[0]);
    }
  }
  function focus(one, options) {
    stop(one);
    one.focus(options);
  }
  function go(one) {
    const other = counterpart(one);
    if (!other) return;
    origin = pinned = one;
    focus(other, { preventScroll: true });
    reveal(other, "center");
    light(one.dataset.k ? one : other);
  }
  function step(from, by) {
    const list = from ? side(from) : values;
    const open = list.filter(shown);
    const at = from ? open.indexOf(from) + by : 0;
    const next = open[Math.max(0, Math.min(open.length - 1, at))];
    if (!next) return;
    focus(next);
    const other = counterpart(next);
    if (other && matchMedia("(min-width: 56em)").matches) other.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("pointerover", (event) => item(event.target) ? light(item(event.target)) : rest());
  document.addEventListener("focusin", (event) => {
    const one = item(event.target);
    if (one) { stop(one); light(one); }
  });
  document.addEventListener("focusout", () => light(pinned));
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const one = item(event.target);
    if (one) {
      event.preventDefault();
      if (getSelection().isCollapsed) go(one);
    } else if (!(event.target instanceof Element && help.contains(event.target))) help.open = false;
  });

  const hay = new Map(all(".row", fields).map((row) => [row, `${row.textContent} ${row.dataset.w ?? ""}`.toLowerCase()]));
  function sift() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [row, content] of hay) {
      row.hidden = !words.every((word) => content.includes(word));
      count += !row.hidden;
    }
    for (const group of all(".group", fields)) group.hidden = !group.querySelector(".row:not([hidden])");
    $("nothing").hidden = count > 0;
    $("count").textContent = words.length ? `${count} of ${hay.size}` : "";
    stops();
  }
  filter.addEventListener("input", sift);

  function escape() {
    const from = origin;
    help.open = false;
    pinned = origin = null;
    if (filter.value) { filter.value = ""; sift(); }
    if (from && item(document.activeElement)) {
      focus(from);
      from.scrollIntoView({ block: "nearest" });
    } else if (document.activeElement === filter) filter.blur();
    rest();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { key } = event, typing = event.target === filter, one = item(event.target);
    const letters = $("letters").checked && !typing;
    const doing =
      key === "Escape" ? escape
      : typing && (key === "ArrowDown" || key === "Enter") ? () => step(null, 0)
      : letters && key === "/" ? () => filter.focus()
      : letters && key === "?" ? () => { help.open = !help.open; }
      : (one && key === "ArrowDown") || (letters && key === "j") ? () => step(one, 1)
      : (one && key === "ArrowUp") || (letters && key === "k") ? () => step(one, -1)
      : one && key === "Home" ? () => step(one, -Infinity)
      : one && key === "End" ? () => step(one, Infinity)
      : null;
    if (!doing) return;
    event.preventDefault();
    doing();
  });
  sift();
})();
