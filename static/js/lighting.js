// Words and finding belong together: touch one, and both sides light up.

const marked = "[data-findings]";

function light(root, names) {
  for (const one of root.querySelectorAll(marked)) {
    const shared = one.dataset.findings.split(" ").some((name) => names.includes(name));
    one.classList.toggle("lit", shared);
  }
}

export function lightTogether(root) {
  const follow = (event) => {
    const touched = event.target.closest?.(marked);
    light(root, touched ? touched.dataset.findings.split(" ") : []);
  };
  for (const kind of ["pointerover", "focusin"]) root.addEventListener(kind, follow);
}
