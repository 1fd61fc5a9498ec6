// The way through the track: buttons, the slider, the keyboard.

const seek = find("seek");
const playButton = find("play");
const help = find("help");
/** Whether the slider is drawn along: the page shows its place, the sound stays at its own. */
let isScrubbing = false;

/** Puts the place into words for a screen reader. */
const tell = (seconds) => {
  const text = texts.place(spoken(seconds), spoken(length));
  if (seek.getAttribute("aria-valuetext") !== text) seek.setAttribute("aria-valuetext", text);
};
const show = (seconds) => {
  showBreath(seconds * 1000);
  showWords(seconds * 1000);
  setText(find("elapsed"), clock(seconds));
  if (!isScrubbing) seek.value = seconds;
  seek.style.setProperty("--along", `${(100 * clamp(seconds / length, 0, 1)).toFixed(2)}%`);
  // While the slider has the focus only a step by hand is put into words, not every second.
  if (document.activeElement !== seek || isScrubbing || audio.paused) tell(seconds);
};
const showNow = () => {
  if (!isScrubbing) show(audio.currentTime);
};
const showFrame = () => {
  showNow();
  if (!audio.paused) requestAnimationFrame(showFrame);
};
const showState = () => {
  playButton.dataset.state = audio.paused ? "paused" : "playing";
  label(playButton, audio.paused ? texts.play : texts.pause);
  showFrame();
};

const fail = () => {
  setText(find("message"), texts.failure(track.mediaType));
  find("player").querySelectorAll("button, input").forEach((one) => { one.disabled = true; });
};
const play = () => audio.play().catch((error) => {
  if (error.name === "NotSupportedError") fail();
});
const toggle = () => (audio.paused ? play() : audio.pause());
const jump = (seconds) => {
  audio.currentTime = clamp(seconds, 0, length);
  show(audio.currentTime);
  tell(audio.currentTime);
};
const skip = (seconds) => jump(audio.currentTime + seconds);
const step = (by) => {
  const ms = audio.currentTime * 1000;
  const now = lastBegun(sections, ms);
  // Back goes to the beginning of this section first, unless it has only just begun.
  const isLate = by < 0 && now >= 0 && ms - sections[now].start > 3000;
  const target = isLate ? now : now + by;
  if (target < sections.length) jump((sections[target]?.start ?? 0) / 1000);
};

const showHelp = () => (help.open ? help.close() : help.showModal());
const keys = {
  " ": toggle, k: toggle, ArrowLeft: () => skip(-10), ArrowRight: () => skip(10),
  Home: () => jump(0), End: () => jump(length), "?": showHelp,
};
const shifted = { ArrowLeft: () => step(-1), ArrowRight: () => step(1), "?": showHelp, K: toggle };

/** Whether what has the focus has a use of its own for a key. */
const isTaken = (target, key) => {
  if (target.matches("input[type=range]")) return /^(Arrow|Page|Home|End)/.test(key);
  return target.matches("button, input, a") && (key === " " || key === "Enter");
};
const press = (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const { key } = event;
  const action = event.shiftKey ? shifted[key] : keys[key.length === 1 ? key.toLowerCase() : key];
  if (!action || (!event.shiftKey && isTaken(event.target, key))) return;
  if (action !== showHelp && (help.open || playButton.disabled)) return;
  event.preventDefault();
  action();
};

const startControls = () => {
  audio.addEventListener("error", fail);
  for (const kind of ["play", "pause", "ended"]) audio.addEventListener(kind, showState);
  for (const kind of ["seeked", "timeupdate"]) audio.addEventListener(kind, showNow);
  playButton.addEventListener("click", toggle);
  find("back").addEventListener("click", () => skip(-10));
  find("forward").addEventListener("click", () => skip(10));
  find("previous").addEventListener("click", () => step(-1));
  find("next").addEventListener("click", () => step(1));
  for (const id of ["previous", "next"]) find(id).hidden = sections.length < 2;
  seek.max = Math.ceil(length);
  seek.addEventListener("focus", () => tell(audio.currentTime));
  seek.addEventListener("input", () => {
    isScrubbing = true;
    show(Number(seek.value));
  });
  seek.addEventListener("change", () => {
    isScrubbing = false;
    jump(Number(seek.value));
  });
  document.addEventListener("keydown", press);
  find("keys").addEventListener("click", showHelp);
  find("close").addEventListener("click", showHelp);
};
