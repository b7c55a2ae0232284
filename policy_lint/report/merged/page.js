"use strict";
const body = document.querySelector("tbody");
const heads = [...document.querySelectorAll("thead th")];
heads.forEach((head, column) => {
  head.querySelector("button").addEventListener("click", () => {
    const isNumber = head.dataset.kind === "number";
    const first = isNumber ? "descending" : "ascending";
    const other = isNumber ? "ascending" : "descending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    const sign = order === "ascending" ? 1 : -1;
    const value = (row) => {
      const cell = row.cells[column];
      return isNumber ? Number(cell.dataset.value) : cell.textContent;
    };
    const compare = isNumber ? (a, b) => value(a) - value(b) : (a, b) => value(a).localeCompare(value(b));
    heads.forEach((each) => each.setAttribute("aria-sort", each === head ? order : "none"));
    body.append(...[...body.rows].sort((a, b) => sign * compare(a, b)));
  });
});
