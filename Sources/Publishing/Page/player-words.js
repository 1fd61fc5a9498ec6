// Sections and words: the row of each is a button that goes there.

/** Words stay on the screen so long after they were heard; milliseconds. */
const lingering = 2500;

const row = ({ title, text, start }) => {
  const button = make("button", "", { type: "button" });
  button.append(make("span", title ?? text, { dir: "auto" }));
  button.append(" ", make("span", clock(start / 1000), { class: "at" }));
  button.addEventListener("click", (event) => {
    jump(start / 1000);
    play();
    // After a pointer the keys belong to the page: Space must not come back here.
    if (event.detail > 0) button.blur();
  });
  return button;
};
const item = (child) => {
  const element = make("li");
  element.append(child);
  return element;
};
const mark = (rows, current) => rows.forEach((button, index) => {
  if (index === current) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
});

const sectionRows = sections.map(row);
const wordRows = captions.map(row);
const transcript = find("transcript");
let [sectionNow, wordNow] = [-1, -1];
/** When somebody last moved the transcript: it follows the voice again a while later. */
let handled = -Infinity;

const follow = (smoothly) => {
  if (transcript.hidden || wordNow < 0 || performance.now() - handled < 6000) return;
  const top = wordRows[wordNow].parentElement.offsetTop - transcript.clientHeight / 3;
  transcript.scrollTo({ top, behavior: smoothly && !lessMotion.matches ? "smooth" : "auto" });
};

const showWords = (ms) => {
  const section = lastBegun(sections, ms);
  if (section !== sectionNow) {
    sectionNow = section;
    mark(sectionRows, section);
  }
  const index = lastBegun(captions, ms);
  const now = captions[index];
  const isSeen = now && ms < now.end + lingering;
  setText(find("caption"), isSeen ? now.text : "");
  find("caption").dataset.state = isSeen && ms >= now.end ? "past" : "now";
  if (index !== wordNow) {
    wordNow = index;
    mark(wordRows, index);
    follow(true);
  }
};

const fillSections = () => {
  find("sections").querySelector("ol").append(...sectionRows.map(item));
  find("sections").hidden = sections.length === 0;
  for (const { start } of sections.slice(1)) {
    const tick = make("span");
    tick.style.left = `${(start / track.length) * 100}%`;
    find("marks").append(tick);
  }
};

const fillWords = () => {
  let next = 0;
  captions.forEach((caption, index) => {
    for (; next < sections.length && sections[next].start <= caption.start; next += 1) {
      transcript.append(make("li", sections[next].title, { class: "heading", dir: "auto" }));
    }
    transcript.append(item(wordRows[index]));
  });
  find("words").hidden = captions.length === 0;
  const button = find("show-words");
  const open = (isOpen) => {
    transcript.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    setText(button, isOpen ? texts.hideWords : texts.showWords);
    follow(false);
  };
  button.addEventListener("click", () => open(transcript.hidden));
  open(false);
  for (const kind of ["wheel", "touchmove", "keydown"]) {
    const note = () => { handled = performance.now(); };
    transcript.addEventListener(kind, note, { passive: true });
  }
  find("announce").addEventListener("change", (event) => {
    find("caption").setAttribute("aria-live", event.target.checked ? "polite" : "off");
  });
};
