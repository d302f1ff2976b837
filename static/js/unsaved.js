// A form marked data-keep asks before what was written in it is lost.

export function warnBeforeLeaving(page) {
  const changed = new Set();
  page.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && "keep" in form.dataset) changed.add(form);
  });
  page.addEventListener("submit", (event) => changed.delete(event.target));
  window.addEventListener("beforeunload", (event) => {
    for (const form of changed) {
      if (form.isConnected) event.preventDefault();
    }
  });
}
