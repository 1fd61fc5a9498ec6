"use strict";

(() => {
  // Without this script the page is the whole list; with it the list can be narrowed.
  const texts = {
    all: (n) => (n === 1 ? "1 track" : `${n} tracks`),
    some: (n, all) => `${n} of ${all} tracks`,
    none: "No track is like that. Try fewer words, or another length.",
  };

  const find = (id) => document.getElementById(id);
  /** Letters without case and accents: "güte" is found by "gute". */
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const groups = [...document.querySelectorAll(".group")].map((element) => ({
    element,
    rows: [...element.querySelectorAll("li")].map((row) => ({
      element: row,
      minutes: Number(row.dataset.seconds) / 60,
      text: plain(`${element.querySelector("h2").textContent} ${row.textContent}`),
    })),
  }));
  const all = groups.reduce((sum, group) => sum + group.rows.length, 0);

  const narrow = () => {
    const words = plain(find("text").value).split(/\s+/).filter(Boolean);
    const [least, most] = find("length").value.split("-").map(Number);
    let count = 0;
    for (const group of groups) {
      let isEmpty = true;
      for (const row of group.rows) {
        const isShown = words.every((word) => row.text.includes(word))
          && row.minutes >= least && row.minutes <= (most || Infinity);
        row.element.hidden = !isShown;
        if (!isShown) continue;
        isEmpty = false;
        count += 1;
      }
      group.element.hidden = isEmpty;
    }
    const text = count === all ? texts.all(all) : count ? texts.some(count, all) : texts.none;
    if (find("count").textContent !== text) find("count").textContent = text;
  };

  find("filter").hidden = false;
  find("text").addEventListener("input", narrow);
  find("length").addEventListener("change", narrow);
  narrow();
})();
