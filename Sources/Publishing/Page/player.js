"use strict";

(() => {
  // Every word the page itself says; what is in the practice comes with the track.
  const texts = {
    player: "Player", seek: "Place in the track", sections: "Sections", words: "The words",
    play: "Play", pause: "Pause", back: "Back 10 seconds", forward: "Forward 10 seconds",
    previous: "Previous section", next: "Next section",
    showWords: "Show all the words", hideWords: "Hide the words",
    announce: "Let a screen reader say the captions, too",
    dark: "Dark colours", light: "Light colours",
    keyboard: "Keyboard", close: "Close", notes: "About this practice",
    phases: { inhale: "Breathe in", full: "Hold", exhale: "Breathe out", empty: "Hold" },
    place: (now, all) => `${now} of ${all}`,
    hours: (n) => (n === 1 ? "1 hour" : `${n} hours`),
    minutes: (n) => (n === 1 ? "1 minute" : `${n} minutes`),
    seconds: (n) => (n === 1 ? "1 second" : `${n} seconds`),
    failure: (type) => `This browser cannot play the sound of this page (${type}). `
      + "Another browser may, or a player of sound files with the file that came with this page.",
    keys: [
      [["Space", "K"], "Play or pause"], [["←", "→"], "10 seconds back or on"],
      [["Shift ←", "Shift →"], "Previous or next section"], [["Home", "End"], "Beginning or end"],
      [["?"], "Show or hide the keys"],
    ],
  };

  const find = (id) => document.getElementById(id);
  const track = JSON.parse(find("track").textContent);
  const length = track.length / 1000;
  const { sections, captions, breaths } = track;
  const audio = find("audio");
  const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const [seek, play, breath, orb, meter] = ["seek", "play", "breath", "orb", "meter"].map(find);

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    return element;
  };
  const name = (element, text) => {
    element.setAttribute("aria-label", text);
    element.title = text;
  };
  /** Sets a text only when it is another, so that nothing is said or laid out twice. */
  const setText = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };
  const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
  /** The last of a sorted row that has begun at `ms`, or -1. */
  const lastBegun = (row, ms) => {
    let [low, high] = [0, row.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[middle].start <= ms) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  const clock = (seconds) => {
    const whole = Math.floor(seconds + 0.001);
    const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    const pad = (n) => String(n).padStart(2, "0");
    return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
  };
  const spoken = (seconds) => {
    const whole = Math.floor(seconds + 0.001);
    const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    const parts = [h && texts.hours(h), m && texts.minutes(m), s && texts.seconds(s)];
    return parts.filter(Boolean).join(" ") || texts.seconds(0);
  };

  // The breath.

  /** The circle is never smaller than this part of a full breath. */
  const smallest = 0.56;
  /** Before a row of breaths the circle wakes; milliseconds. */
  const waking = 2500;

  /** How full a breath is, 0 to 1: a raised cosine, as the sound swells. */
  const fullness = ({ phase, start, end }, ms) => {
    if (phase === "full") return 1;
    if (phase === "empty") return 0;
    const rise = (1 - Math.cos(Math.PI * clamp((ms - start) / (end - start), 0, 1))) / 2;
    return phase === "inhale" ? rise : 1 - rise;
  };

  const showBreath = (ms) => {
    const index = lastBegun(breaths, ms);
    const now = index >= 0 && ms < breaths[index].end ? breaths[index] : null;
    const next = breaths[index + 1];
    const state = now ? "leading" : next && next.start - ms < waking ? "waking" : "resting";
    if (breath.dataset.state !== state) breath.dataset.state = state;
    // Before the beginning its place says how long the practice is.
    const isBefore = ms === 0 && audio.paused;
    setText(find("phase"), now ? texts.phases[now.phase] : isBefore ? spoken(length) : "");
    if (lessMotion.matches) {
      // Nothing grows: the circle stands still, and a bar goes on by whole seconds.
      orb.style.transform = "scale(0.78)";
      if (!now) return;
      const steps = Math.max(1, Math.round((now.end - now.start) / 1000));
      const step = Math.min(steps, 1 + Math.floor((steps * (ms - now.start)) / (now.end - now.start)));
      const part = { full: 1, empty: 0, inhale: step / steps, exhale: 1 - step / steps }[now.phase];
      meter.style.width = `${(100 * part).toFixed(1)}%`;
    } else {
      const part = now ? fullness(now, ms) : 0;
      orb.style.transform = `scale(${(smallest + (1 - smallest) * part).toFixed(4)})`;
    }
  };

  // Sections and words.

  const go = (ms) => { jump(ms / 1000); start(); };
  const row = ({ title, text, start }) => {
    const button = make("button", "", { type: "button" });
    button.append(make("span", title ?? text, { dir: "auto" }), make("time", clock(start / 1000)));
    button.addEventListener("click", (event) => {
      go(start);
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
  const mark = (buttons, current) => buttons.forEach((button, index) => {
    if (index === current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  });

  const sectionRows = sections.map(row);
  const wordRows = captions.map(row);
  const transcript = find("transcript");
  let [sectionNow, wordNow] = [-1, -1];
  /** When somebody last moved the transcript: it follows again a while later. */
  let handled = -Infinity;

  const follow = (smoothly) => {
    if (transcript.hidden || wordNow < 0 || performance.now() - handled < 6000) return;
    const place = wordRows[wordNow].parentElement;
    const behavior = smoothly && !lessMotion.matches ? "smooth" : "auto";
    transcript.scrollTo({ top: place.offsetTop - transcript.clientHeight / 3, behavior });
  };

  const showWords = (ms) => {
    const section = lastBegun(sections, ms);
    if (section !== sectionNow) mark(sectionRows, (sectionNow = section));
    const index = lastBegun(captions, ms);
    const now = captions[index];
    // Words stay for a moment after they were heard.
    const isSeen = now && ms < now.end + 2500;
    setText(find("caption"), isSeen ? now.text : "");
    find("caption").dataset.state = isSeen && ms >= now.end ? "past" : "now";
    if (index !== wordNow) {
      mark(wordRows, (wordNow = index));
      follow(true);
    }
  };

  // Time.

  let isScrubbing = false;

  const show = (seconds) => {
    const ms = seconds * 1000;
    showBreath(ms);
    showWords(ms);
    setText(find("elapsed"), clock(seconds));
    if (!isScrubbing) seek.value = seconds;
    seek.style.setProperty("--along", `${(100 * clamp(seconds / length, 0, 1)).toFixed(2)}%`);
    // While the slider has the focus only a step by hand is put into words, not every second.
    if (document.activeElement !== seek || isScrubbing || audio.paused) tell(seconds);
  };
  const tell = (seconds) => {
    const text = texts.place(spoken(seconds), spoken(length));
    if (seek.getAttribute("aria-valuetext") !== text) seek.setAttribute("aria-valuetext", text);
  };
  const jump = (seconds) => {
    audio.currentTime = clamp(seconds, 0, length);
    show(audio.currentTime);
    tell(audio.currentTime);
  };
  const frame = () => {
    if (!isScrubbing) show(audio.currentTime);
    if (!audio.paused) requestAnimationFrame(frame);
  };
  const showState = () => {
    const state = audio.paused ? "paused" : "playing";
    play.dataset.state = state;
    name(play, audio.paused ? texts.play : texts.pause);
    show(audio.currentTime);
  };
  const fail = () => {
    setText(find("message"), texts.failure(track.mediaType));
    document.querySelectorAll("#player button, #player input").forEach((e) => { e.disabled = true; });
  };
  const start = () => audio.play().catch((error) => {
    if (error.name === "NotSupportedError") fail();
  });
  const toggle = () => { if (audio.paused) start(); else audio.pause(); };
  const skip = (seconds) => jump(audio.currentTime + seconds);
  const step = (by) => {
    const ms = audio.currentTime * 1000;
    const now = lastBegun(sections, ms);
    // Back goes to the beginning of this section first, unless it has only just begun.
    const isLate = by < 0 && now >= 0 && ms - sections[now].start > 3000;
    const target = isLate ? now : now + by;
    if (target < sections.length) jump((sections[target]?.start ?? 0) / 1000);
  };

  audio.addEventListener("play", () => { showState(); requestAnimationFrame(frame); });
  audio.addEventListener("pause", showState);
  audio.addEventListener("ended", showState);
  audio.addEventListener("seeked", () => { if (!isScrubbing) show(audio.currentTime); });
  audio.addEventListener("timeupdate", () => { if (!isScrubbing) show(audio.currentTime); });
  audio.addEventListener("error", fail);
  play.addEventListener("click", toggle);
  find("back").addEventListener("click", () => skip(-10));
  find("forward").addEventListener("click", () => skip(10));
  find("previous").addEventListener("click", () => step(-1));
  find("next").addEventListener("click", () => step(1));
  seek.addEventListener("input", () => { isScrubbing = true; show(Number(seek.value)); });
  seek.addEventListener("change", () => { isScrubbing = false; jump(Number(seek.value)); });
  seek.addEventListener("focus", () => tell(audio.currentTime));

  // The keyboard.

  const help = find("help");
  const showHelp = () => { if (help.open) help.close(); else help.showModal(); };
  const keys = {
    " ": toggle, k: toggle, ArrowLeft: () => skip(-10), ArrowRight: () => skip(10),
    Home: () => jump(0), End: () => jump(length), "?": showHelp,
  };
  /** Whether what has the focus has a use of its own for a key. */
  const isTaken = (target, key) => {
    if (target.matches("input[type=range]")) return /^(Arrow|Page|Home|End)/.test(key);
    if (target.matches("button, input, a")) return key === " " || key === "Enter";
    return false;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (help.open && event.key !== "?") return;
    const isArrow = event.key === "ArrowLeft" || event.key === "ArrowRight";
    let action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.shiftKey && isArrow) action = () => step(event.key === "ArrowLeft" ? -1 : 1);
    else if (isTaken(event.target, event.key)) return;
    if (!action || (play.disabled && action !== showHelp)) return;
    event.preventDefault();
    action();
  });

  // The page as it opens.

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const nameTheme = () => name(find("theme"), isDark() ? texts.light : texts.dark);
  const memory = "render-meditation.theme";
  // A page opened as a file may be without a memory.
  try {
    const theme = localStorage.getItem(memory);
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  } catch { /* The system's colours, then. */ }
  find("theme").addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
    try { localStorage.setItem(memory, root.dataset.theme); } catch { /* As above. */ }
  });
  dark.addEventListener("change", nameTheme);
  lessMotion.addEventListener("change", () => show(audio.currentTime));

  document.querySelectorAll("[data-text]").forEach((e) => setText(e, texts[e.dataset.text]));
  document.querySelectorAll("[data-label]").forEach((e) => {
    if (e.matches("button")) name(e, texts[e.dataset.label]);
    else e.setAttribute("aria-label", texts[e.dataset.label]);
  });
  nameTheme();

  find("sections").querySelector("ol").append(...sectionRows.map(item));
  let next = 0;
  captions.forEach((caption, index) => {
    for (; next < sections.length && sections[next].start <= caption.start; next += 1) {
      transcript.append(make("li", sections[next].title, { class: "heading", dir: "auto" }));
    }
    transcript.append(item(wordRows[index]));
  });
  sections.slice(1).forEach((section) => {
    const tick = make("span");
    tick.style.left = `${(section.start / track.length) * 100}%`;
    find("marks").append(tick);
  });
  const reveal = (id, isThere) => { find(id).hidden = !isThere; };
  ["player", "keys", "theme"].forEach((id) => reveal(id, true));
  reveal("sections", sections.length > 0);
  reveal("words", captions.length > 0);
  ["previous", "next"].forEach((id) => reveal(id, sections.length > 1));

  const open = find("show-words");
  const setWords = (isOpen) => {
    reveal("transcript", isOpen);
    open.setAttribute("aria-expanded", String(isOpen));
    setText(open, isOpen ? texts.hideWords : texts.showWords);
    follow(false);
  };
  open.addEventListener("click", () => setWords(transcript.hidden));
  setWords(false);
  ["wheel", "touchmove", "keydown"].forEach((kind) => {
    transcript.addEventListener(kind, () => { handled = performance.now(); }, { passive: true });
  });
  find("announce").addEventListener("change", (event) => {
    find("caption").setAttribute("aria-live", event.target.checked ? "polite" : "off");
  });

  for (const [names, text] of texts.keys) {
    const term = make("dt");
    term.append(...names.map((key) => make("kbd", key)));
    help.querySelector("dl").append(term, make("dd", text));
  }
  find("keys").addEventListener("click", showHelp);
  find("close").addEventListener("click", () => help.close());

  setText(find("total"), clock(length));
  seek.max = Math.ceil(length);
  showState();

  // The sound.

  /** The sound as a file of the browser's own: base64 is decoded in pieces and let go. */
  const soundAddress = () => {
    const text = find("sound").textContent;
    find("sound").remove();
    const [piece, parts] = [1 << 22, []];
    for (let at = 0; at < text.length; at += piece) {
      const letters = atob(text.slice(at, at + piece));
      const bytes = new Uint8Array(letters.length);
      for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
      parts.push(bytes);
    }
    return URL.createObjectURL(new Blob(parts, { type: track.mediaType }));
  };

  const nameOnLockScreen = () => {
    if (!("mediaSession" in navigator)) return;
    const cover = document.querySelector(".cover");
    navigator.mediaSession.metadata = new MediaMetadata({
      title: track.title, artist: track.artist ?? "", artwork: cover ? [{ src: cover.src }] : [],
    });
    const actions = {
      play: start, pause: () => audio.pause(), seekbackward: () => skip(-10),
      seekforward: () => skip(10), previoustrack: () => step(-1), nexttrack: () => step(1),
    };
    for (const key in actions) navigator.mediaSession.setActionHandler(key, actions[key]);
  };

  // The page is drawn before the long work begins.
  requestAnimationFrame(() => setTimeout(() => {
    audio.src = soundAddress();
    document.querySelectorAll("#player :disabled").forEach((e) => { e.disabled = false; });
    nameOnLockScreen();
  }));
})();
