// The breath: a circle that grows and shrinks as the listener does.

/** The circle is never smaller than this part of a full breath. */
const smallest = 0.56;
/** The circle wakes so long before a row of breaths; milliseconds. */
const waking = 2500;

/** How full a breath is, 0 to 1: a raised cosine, as the sound swells; held, it stands still. */
const fullness = ({ phase, start, end }, ms) => {
  if (phase === "full") return 1;
  if (phase === "empty") return 0;
  const rise = (1 - Math.cos(Math.PI * clamp((ms - start) / (end - start), 0, 1))) / 2;
  return phase === "inhale" ? rise : 1 - rise;
};

/** The same in steps of whole seconds. */
const stepped = ({ phase, start, end }, ms) => {
  const steps = Math.max(1, Math.round((end - start) / 1000));
  const step = Math.min(steps, 1 + Math.floor((steps * (ms - start)) / (end - start)));
  return { inhale: step / steps, full: 1, exhale: 1 - step / steps, empty: 0 }[phase];
};

const showBreath = (ms) => {
  const [breath, orb] = [find("breath"), find("orb")];
  const index = lastBegun(breaths, ms);
  const now = index >= 0 && ms < breaths[index].end ? breaths[index] : null;
  const next = breaths[index + 1];
  const state = now ? "leading" : next && next.start - ms < waking ? "waking" : "resting";
  if (breath.dataset.state !== state) breath.dataset.state = state;
  // Before the beginning the place of the word says how long the practice is.
  const rest = ms === 0 && audio.paused ? spoken(length) : "";
  setText(find("phase"), now ? texts.phases[now.phase] : rest);
  if (lessMotion.matches) {
    // Nothing grows: the circle stands still, and a bar goes on second by second.
    orb.style.transform = "scale(0.78)";
    if (now) find("meter").style.width = `${(100 * stepped(now, ms)).toFixed(1)}%`;
  } else {
    const part = smallest + (1 - smallest) * (now ? fullness(now, ms) : 0);
    orb.style.transform = `scale(${part.toFixed(4)})`;
  }
};
