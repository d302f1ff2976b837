// When the server does not answer an htmx request, the page says so.

export function sayWhenUnanswered(page) {
  const words = page.getElementById("notice-unanswered");
  const main = page.getElementById("main");
  if (!words || !main) return;
  const say = () => {
    main.querySelector("[data-unanswered]")?.remove();
    const notice = words.content.firstElementChild.cloneNode(true);
    notice.dataset.unanswered = "";
    main.prepend(notice);
    notice.scrollIntoView({ block: "center" });
  };
  page.body.addEventListener("htmx:sendError", say);
  page.body.addEventListener("htmx:responseError", say);
  page.body.addEventListener("htmx:timeout", say);
}
