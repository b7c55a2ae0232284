"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const pages = all(".page");
  const wide = matchMedia("(min-width: 54rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const filters = document.getElementById("filters");
  const picker = document.getElementById("pages");
  let current = pages[0];
  let chosen = null; // the cell that was followed last

  all(".scripted").forEach((part) => { if (!part.matches(".card")) part.hidden = false; });

  // Pages: one is in view, the one that holds what the address names.
  function show(page) {
    if (page !== current || !page.dataset.shown) {
      pages.forEach((other) => { other.hidden = other !== page; });
      page.dataset.shown = "yes";
      current = page;
      if (picker) picker.value = page.id;
      filters.hidden = !page.querySelector(".note, .cell[href]");
      apply();
    }
  }
  function open(target) {
    for (let node = target; node; node = node.parentElement) {
      if (node.localName === "details") node.open = true;
    }
  }
  function light(number) {
    all(".lit", current).forEach((part) => part.classList.remove("lit"));
    if (number === "" || number === undefined) return;
    all(`.p[data-places~="${number}"]`, current).forEach((part) => part.classList.add("lit"));
    all(".unit .note", current).forEach((note) => {
      if (note.querySelector(".place a").dataset.light === String(number)) note.classList.add("lit");
    });
  }
  function go(hash, number) {
    const target = hash ? document.getElementById(hash) : null;
    const page = target ? target.closest(".page") : hash ? current : pages[0];
    if (!page) return; // the skip link's target holds all pages
    show(page);
    light(undefined);
    if (!target || target === page) { scrollTo(0, 0); return; }
    if (target.hidden && target.matches(".note")) reveal(target);
    open(target.matches(".note") ? target.querySelector("details") : target);
    if (target.matches(".note")) {
      light(target.closest(".unit") ? target.querySelector(".place a").dataset.light : undefined);
    } else {
      light(number !== undefined ? number : (/-p(\d+)$/.exec(hash) || [])[1]);
    }
    if (target.matches(".note, tr")) target.classList.add("lit");
    lay();
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center", behavior: calm.matches ? "instant" : "smooth" });
  }
  let here = location.hash.slice(1); // a link goes at once: the event comes late, and must not undo what a reader did since
  addEventListener("hashchange", () => {
    const hash = location.hash.slice(1);
    if (hash !== here) { here = hash; go(hash); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || link.matches(".skip") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const hash = link.getAttribute("href").slice(1);
    event.preventDefault();
    if (link.dataset.duty) choose(link);
    here = hash;
    if (location.hash.slice(1) !== hash) location.hash = hash;
    go(hash, link.dataset.light);
  });
  if (picker) picker.addEventListener("change", () => { location.hash = picker.value; });

  // The matrix: one stop for the keyboard, arrows inside, what was chosen explained below it.
  function choose(cell) {
    all(".cell[aria-current]", current).forEach((other) => other.removeAttribute("aria-current"));
    cell.setAttribute("aria-current", "true");
    stop(cell);
    chosen = cell;
    const card = cell.closest(".matrix").querySelector(".card");
    const entry = document.getElementById(cell.dataset.duty).cloneNode(true);
    entry.removeAttribute("id");
    entry.removeAttribute("tabindex");
    card.replaceChildren(entry);
    card.hidden = false;
  }
  function stop(cell) {
    all("a.cell", cell.closest(".grid")).forEach((other) => { other.tabIndex = other === cell ? 0 : -1; });
  }
  all(".grid").forEach((grid) => {
    const first = grid.querySelector("a.cell");
    if (first) stop(first);
    grid.addEventListener("keydown", (event) => {
      const cell = event.target.closest("a.cell");
      if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
      const rows = all("tr[data-regime]", grid).map((row) => all("a.cell", row).filter((other) => other.offsetParent));
      const cells = rows.filter((row) => row.length);
      const y = cells.findIndex((row) => row.includes(cell));
      const x = cells[y].indexOf(cell);
      const flat = cells.flat();
      const at = flat.indexOf(cell);
      const to = {
        ArrowRight: () => flat[at + 1], ArrowLeft: () => flat[at - 1],
        ArrowDown: () => cells[y + 1] && cells[y + 1][Math.min(x, cells[y + 1].length - 1)],
        ArrowUp: () => cells[y - 1] && cells[y - 1][Math.min(x, cells[y - 1].length - 1)],
        Home: () => flat[0], End: () => flat[flat.length - 1],
      }[event.key];
      if (!to) return;
      event.preventDefault();
      const next = to();
      if (next) { stop(next); next.focus(); }
    });
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target.closest(".bar")) return;
    const shut = all(".gutter details[open]", current);
    if (shut.length) {
      shut.forEach((part) => { part.open = false; });
      shut[0].querySelector("summary").focus();
    } else if (chosen && current.contains(chosen)) {
      chosen.focus();
    }
  });

  // Filters: what does not fit the choice is taken out of the margin, the text's marks and the matrix.
  function apply() {
    const data = new FormData(filters);
    const grades = new Set(data.getAll("grade"));
    const regime = data.get("regime");
    const pack = data.get("pack");
    const has = (list, number) => !number || list.split(" ").includes(number);
    const notes = all(".note", current);
    const seen = new Set();
    notes.forEach((note) => {
      const fits = grades.has(note.dataset.grade) && has(note.dataset.regimes, regime) && has(note.dataset.packs, pack);
      note.hidden = !fits;
      if (fits) seen.add(note.dataset.note);
    });
    all(".ref", current).forEach((ref) => { ref.hidden = !seen.has(ref.dataset.ref); });
    all(".p.f", current).forEach((part) => {
      part.classList.toggle("f-quiet", !part.dataset.notes.split(" ").some((number) => seen.has(number)));
    });
    all(".nowhere, .notes", current).forEach((part) => { part.hidden = !part.querySelector(".note:not([hidden])"); });
    all("[data-pack]", current).forEach((part) => {
      (part.matches(".cell") ? part.parentElement : part).hidden = Boolean(pack) && part.dataset.pack !== pack;
    });
    all("tr[data-regime], .duties > details", current).forEach((row) => {
      const parts = all("li, .duty", row);
      row.hidden = (Boolean(regime) && row.dataset.regime !== regime) || !parts.some((part) => !part.hidden);
    });
    const grid = current.querySelector(".grid");
    const reachable = grid && all("a.cell", grid).find((cell) => cell.offsetParent);
    if (reachable && !all("a.cell[tabindex='0']", grid).some((cell) => cell.offsetParent)) stop(reachable);
    document.getElementById("count").textContent = notes.length ? `${seen.size} of ${notes.length} findings` : "";
    lay();
  }
  function reveal(note) { // one finding that the filters hide, until they are next changed
    note.hidden = false;
    note.closest(".nowhere, .notes").hidden = false;
    all(`.ref[data-ref="${note.dataset.note}"]`, current).forEach((ref) => { ref.hidden = false; });
  }
  filters.addEventListener("change", apply);
  filters.addEventListener("submit", (event) => event.preventDefault());
  all(".family").forEach((box) => box.addEventListener("change", () => {
    box.closest(".page").classList.toggle(`no-${box.value}`, !box.checked);
  }));

  // The margin: every note beside its words, pushed down only by the note above it. The note on what is lit up stands
  // beside its words exactly; those above it make room.
  const GAP = 4;
  function lay() {
    const words = current.querySelector(".words");
    if (!words) return;
    words.classList.toggle("laid", wide.matches);
    words.style.minHeight = "";
    if (!wide.matches) return;
    const stacks = all(".notes:not([hidden])", words);
    const wanted = stacks.map((stack) => stack.parentElement.querySelector(".said-there").offsetTop);
    const heights = stacks.map((stack) => stack.offsetHeight + GAP);
    const pinned = stacks.findIndex((stack) => stack.parentElement.querySelector(".lit"));
    const tops = [];
    let floor = 0;
    stacks.forEach((stack, index) => {
      tops[index] = Math.max(wanted[index], floor);
      if (index === pinned) tops[index] = Math.max(wanted[index], heights.slice(0, index).reduce((sum, height) => sum + height, 0));
      floor = tops[index] + heights[index];
    });
    for (let index = pinned - 1; index >= 0; index -= 1) tops[index] = Math.min(tops[index], tops[index + 1] - heights[index]);
    stacks.forEach((stack, index) => { stack.style.top = `${tops[index]}px`; });
    words.style.minHeight = `${floor}px`;
  }
  let due = 0;
  const later = () => { cancelAnimationFrame(due); due = requestAnimationFrame(lay); };
  addEventListener("resize", later);
  document.addEventListener("toggle", later, true);

  // A note and its words point at each other.
  function point(event, on) {
    const at = event.target.closest && event.target.closest(".note, .ref, .p[data-notes]");
    if (!at) return;
    const numbers = (at.dataset.note || at.dataset.ref || at.dataset.notes || "").split(" ").filter(Boolean);
    numbers.forEach((number) => {
      all(`.p[data-notes~="${number}"], .note[data-note="${number}"]`, current).forEach((part) => part.classList.toggle("hot", on));
    });
  }
  for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => point(event, on));
  }

  // The theme: the system's until somebody chooses; kept where the browser lets a file keep something.
  const THEMES = ["system", "light", "dark"];
  const button = document.getElementById("theme");
  function dress(theme) {
    if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
  }
  let theme = "system";
  try { theme = localStorage.getItem("policy-lint-theme") || theme; } catch { /* nothing kept */ }
  if (!THEMES.includes(theme)) theme = "system";
  dress(theme);
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    dress(theme);
    try { localStorage.setItem("policy-lint-theme", theme); } catch { /* nothing kept */ }
  });

  // On paper everything is open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])", current).filter((part) => !part.closest(".gutter") && !part.closest(".note"));
    closed.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => { closed.forEach((part) => { part.open = false; }); });

  if (pages.length) {
    show(current);
    go(location.hash.slice(1));
  }
})();
