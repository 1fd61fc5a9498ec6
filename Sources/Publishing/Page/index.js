// Without this script the page is the whole list; with it the list can be narrowed.

const texts = {
  dark: "Dark colours", light: "Light colours",
  all: (n) => (n === 1 ? "1 track" : `${n} tracks`),
  some: (n, all) => `${n} of ${all} tracks`,
  none: "No track is like that. Try fewer words, or another length.",
};

/** Letters without case and accents: "Güte" is found by "gute". */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const groups = [...document.querySelectorAll(".group")].map((element) => ({
  element,
  rows: [...element.querySelectorAll("li")].map((row) => ({
    element: row,
    minutes: Number(row.dataset.seconds) / 60,
    text: plain([element.querySelector("h2"), row.querySelector(".about")]
      .map((part) => part.textContent).join(" ")),
  })),
}));
const total = groups.reduce((sum, group) => sum + group.rows.length, 0);

const narrow = () => {
  const words = plain(find("text").value).split(/\s+/).filter(Boolean);
  const [least, most] = find("length").value.split("-").map(Number);
  let count = 0;
  for (const group of groups) {
    for (const row of group.rows) {
      const isRight = row.minutes >= least && row.minutes <= (most || Infinity);
      row.element.hidden = !isRight || !words.every((word) => row.text.includes(word));
      if (!row.element.hidden) count += 1;
    }
    group.element.hidden = group.rows.every((row) => row.element.hidden);
  }
  const some = count ? texts.some(count, total) : texts.none;
  setText(find("count"), count === total ? texts.all(total) : some);
};

startTheme(texts);
find("filter").hidden = false;
find("text").addEventListener("input", narrow);
find("length").addEventListener("change", narrow);
narrow();
