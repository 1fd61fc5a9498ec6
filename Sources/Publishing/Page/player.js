// The player: what it says, what it knows of the track, and how times are written.

/** Every word the page itself says; what is said in the practice comes with the track. */
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
  failure: (type) => `This browser cannot play the sound of this page (${type}). Another browser `
    + "may; or play the sound file that came with this page.",
  keys: [
    [["Space", "K"], "Play or pause"],
    [["←", "→"], "10 seconds back or on"],
    [["Shift ←", "Shift →"], "Previous or next section"],
    [["Home", "End"], "Beginning or end"],
    [["?"], "Show or hide the keys"],
  ],
};

/** Times in it are milliseconds; those of the sound are seconds. */
const track = JSON.parse(find("track").textContent);
const { sections, captions, breaths } = track;
const length = track.length / 1000;
const audio = find("audio");
const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");

const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

/** The last of a sorted row that has begun at `ms`, or -1. */
const lastBegun = (row, ms) => {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle].start <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const parts = (seconds) => {
  // A place reached by a jump may lie a rounding before its second.
  const whole = Math.floor(seconds + 0.001);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
};

/** `2:10` */
const clock = (seconds) => {
  const [h, m, s] = parts(seconds);
  const pad = (n) => String(n).padStart(2, "0");
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
};

/** `2 minutes 10 seconds` */
const spoken = (seconds) => {
  const [h, m, s] = parts(seconds);
  const words = [h && texts.hours(h), m && texts.minutes(m), s && texts.seconds(s)];
  return words.filter(Boolean).join(" ") || texts.seconds(0);
};
