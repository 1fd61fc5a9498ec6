// The page as it opens: its texts, its lists, and last the sound, which may be long.

/** The sound as a file of the browser's own; base64 is decoded in pieces and let go. */
const soundAddress = () => {
  const text = find("sound").textContent;
  find("sound").remove();
  const pieces = [];
  // Whole groups of four letters.
  const size = 1 << 22;
  for (let start = 0; start < text.length; start += size) {
    const letters = atob(text.slice(start, start + size));
    const bytes = new Uint8Array(letters.length);
    for (let index = 0; index < letters.length; index += 1) {
      bytes[index] = letters.charCodeAt(index);
    }
    pieces.push(bytes);
  }
  return URL.createObjectURL(new Blob(pieces, { type: track.mediaType }));
};

/** What a phone shows and offers while it is locked. */
const startLockScreen = () => {
  if (!("mediaSession" in navigator)) return;
  const cover = document.querySelector(".cover");
  navigator.mediaSession.metadata = new MediaMetadata({
    title: track.title, artist: track.artist ?? "", artwork: cover ? [{ src: cover.src }] : [],
  });
  const actions = {
    play, pause: () => audio.pause(), seekbackward: () => skip(-10),
    seekforward: () => skip(10), previoustrack: () => step(-1), nexttrack: () => step(1),
  };
  for (const kind in actions) navigator.mediaSession.setActionHandler(kind, actions[kind]);
};

const fillTexts = () => {
  for (const element of document.querySelectorAll("[data-text]")) {
    setText(element, texts[element.dataset.text]);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    const text = texts[element.dataset.label];
    if (element.matches("button")) label(element, text);
    else element.setAttribute("aria-label", text);
  }
  for (const [names, text] of texts.keys) {
    const term = make("dt");
    term.append(...names.map((key) => make("kbd", key)));
    help.querySelector("dl").append(term, make("dd", text));
  }
  setText(find("total"), clock(length));
};

fillTexts();
fillSections();
fillWords();
startTheme(texts);
startControls();
lessMotion.addEventListener("change", showNow);
find("player").hidden = false;
find("keys").hidden = false;
showState();
// The page is drawn before the long work begins.
requestAnimationFrame(() => setTimeout(() => {
  audio.src = soundAddress();
  find("player").querySelectorAll(":disabled").forEach((one) => { one.disabled = false; });
  startLockScreen();
}));
