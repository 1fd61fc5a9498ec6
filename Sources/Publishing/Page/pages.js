// What the scripts of the pages share. The scripts of a page stand one after another in one block;
// a later one uses what an earlier one has named.

const find = (id) => document.getElementById(id);

/** A new element with a text and attributes. */
const make = (kind, text = "", attributes = {}) => {
  const element = document.createElement(kind);
  element.textContent = text;
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  return element;
};

/** Sets a text only when it is another, so that nothing is said or laid out twice. */
const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

/** Names a button that shows only a sign. */
const label = (button, text) => {
  button.setAttribute("aria-label", text);
  button.title = text;
};

/** The button that changes between light and dark; the pages remember the choice together. */
const startTheme = (texts) => {
  const button = find("theme");
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const memory = "render-meditation.theme";
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const showName = () => label(button, isDark() ? texts.light : texts.dark);
  // A page opened as a file may have no memory.
  try {
    const theme = localStorage.getItem(memory);
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  } catch { /* Then the colours are the system's. */ }
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    showName();
    try {
      localStorage.setItem(memory, root.dataset.theme);
    } catch { /* Then the choice ends with the page. */ }
  });
  system.addEventListener("change", showName);
  showName();
  button.hidden = false;
};
