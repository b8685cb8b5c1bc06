"use strict";
// Flip cards, a quiz and a list, from the JSON in this page. All text goes in as text, never as markup.
(() => {
  const deck = JSON.parse(document.getElementById("deck").textContent);
  const by = (id) => document.getElementById(id);
  const show = (id, words) => { by(id).textContent = words; by(id).hidden = !words; };
  const state = { view: "cards", order: [], at: 0, turned: false, asked: [], nth: 0, right: 0, done: false };

  const shuffled = (list) => {
    const mixed = list.slice();
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = Math.floor(Math.random() * (i + 1));
      [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
    }
    return mixed;
  };
  const kinds = ["All", ...new Set(deck.cards.map((card) => card.kind))];
  by("kind").replaceChildren(...kinds.map((kind) => new Option(kind, kind)));

  const shownBy = (media, back) => (media || []).filter((each) => each.back === back).map((each) => {
    const made = document.createElement(each.picture ? "img" : "audio");
    if (each.picture) made.alt = each.said || "picture";
    else { made.controls = true; made.setAttribute("aria-label", each.said || "sound"); }
    made.src = each.url;
    return made;
  });

  const drawCard = () => {
    const card = deck.cards[state.order[state.at]];
    show("card-place", card ? `${state.at + 1} of ${state.order.length}` : "There is no card here.");
    show("card-kind", card ? card.kind : "");
    show("front", card ? card.front : "");
    by("front-media").replaceChildren(...shownBy(card && card.media, false));
    by("back-media").replaceChildren(...(state.turned && card ? shownBy(card.media, true) : []));
    by("behind").hidden = !state.turned || !card;
    by("turn").textContent = state.turned ? "Hide the answer" : "Show the answer";
    if (!card) return;
    show("back", card.back);
    show("detail", card.detail);
    show("sentence", card.sentence);
    show("link", card.url ? card.source : "");
    show("source", card.url ? "" : card.source);
    if (card.url) by("link").href = card.url; else by("link").removeAttribute("href");
    by("say").textContent = state.turned ? card.back : card.front;
  };
  const move = (by_) => {
    if (!state.order.length) return;
    state.at = (state.at + by_ + state.order.length) % state.order.length;
    state.turned = false;
    drawCard();
  };
  const turn = () => { state.turned = !state.turned; drawCard(); };
  const choose = (kind) => {
    state.order = deck.cards.map((_, nth) => nth).filter((nth) => kind === "All" || deck.cards[nth].kind === kind);
    state.at = 0;
    state.turned = false;
    drawCard();
    drawList();
  };

  const letters = "ABCDEFGH";
  const drawQuestion = () => {
    const question = deck.questions[state.asked[state.nth]];
    const over = !question;
    by("reveal").hidden = true;
    by("on").disabled = true;
    show("quiz-place", over ? "" : `Question ${state.nth + 1} of ${state.asked.length} · ${state.right} right`);
    const end = deck.questions.length ? `${state.right} of ${state.asked.length} right` : "No question has choices here.";
    show("asked", over ? end : question.prompt);
    state.done = over;
    by("choices").replaceChildren(...(over ? [] : question.choices.map((words, nth) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `${letters[nth]}   ${words}`;
      button.addEventListener("click", () => answer(nth));
      item.append(button);
      return item;
    })));
    by("say").textContent = over ? end : question.prompt;
  };
  const answer = (chosen) => {
    const question = deck.questions[state.asked[state.nth]];
    if (state.done || !question || chosen >= question.choices.length) return;
    state.done = true;
    const good = question.right.includes(chosen);
    state.right += good ? 1 : 0;
    [...by("choices").querySelectorAll("button")].forEach((button, nth) => {
      button.disabled = true;
      if (question.right.includes(nth)) { button.className = "right"; button.textContent += "   ✓"; }
      else if (nth === chosen) { button.className = "wrong"; button.textContent += "   ✗"; }
    });
    show("verdict", good ? "Right" : "Not right");
    show("told", question.told);
    by("reveal").hidden = false;
    by("on").disabled = false;
    by("on").focus();
    by("say").textContent = `${good ? "Right" : "Not right"}. ${question.told}`;
  };
  const on = () => { if (state.done && state.nth < state.asked.length) { state.nth += 1; drawQuestion(); } };
  const begin = () => {
    state.asked = shuffled(deck.questions.map((_, nth) => nth));
    state.nth = 0;
    state.right = 0;
    drawQuestion();
  };

  let listed = "";
  const drawList = () => {
    if (state.view !== "list" || listed === by("kind").value) return;
    listed = by("kind").value;
    by("all").replaceChildren(...state.order.flatMap((nth) => {
      const card = deck.cards[nth];
      const front = document.createElement("dt");
      const back = document.createElement("dd");
      const source = document.createElement("small");
      front.textContent = card.front;
      back.textContent = card.back;
      source.textContent = card.source;
      back.append(source);
      return [front, back];
    }));
  };
  const look = (view) => {
    state.view = view;
    for (const each of ["cards", "quiz", "list"]) by(each).hidden = each !== view;
    for (const button of document.querySelectorAll("nav button"))
      button.setAttribute("aria-pressed", String(button.dataset.view === view));
    drawList();
  };

  for (const button of document.querySelectorAll("nav button"))
    button.addEventListener("click", () => look(button.dataset.view));
  by("kind").addEventListener("change", () => choose(by("kind").value));
  by("turn").addEventListener("click", turn);
  by("before").addEventListener("click", () => move(-1));
  by("next").addEventListener("click", () => move(1));
  const mix = () => { state.order = shuffled(state.order); state.at = 0; state.turned = false; drawCard(); };
  by("shuffle").addEventListener("click", mix);
  by("on").addEventListener("click", on);
  by("again").addEventListener("click", begin);
  window.addEventListener("beforeprint", () => { const view = state.view; look("list"); state.view = view; });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const pressed = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
    if (state.view === "quiz") {
      if (letters.includes(key)) answer(letters.indexOf(key));
      else if (key === "Enter" && !pressed) on();
    } else if (state.view === "cards") {
      const deed = { ArrowRight: () => move(1), ArrowLeft: () => move(-1), S: mix }[key];
      if (deed) deed();
      else if (key === " " && !pressed) { event.preventDefault(); turn(); }
    }
  });
  choose("All");
  begin();
})();
