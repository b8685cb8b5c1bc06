"use strict";
// The player's page. It shows what the room says and sends what is tapped; it knows no answers and keeps no points.
// Everything from the network goes into the page as text, never as markup.
(() => {
  const SILENCE = 25000, FIRST_WAIT = 500, LONGEST_WAIT = 8000, LETTERS = "ABCDEFGHIJ";
  const $ = (id) => document.getElementById(id);
  const stage = $("stage");

  // -- what is remembered, where the browser lets us

  const kept = {
    get(name) { try { return localStorage.getItem(name) || ""; } catch (e) { return kept[name + "_"] || ""; } },
    set(name, value) { kept[name + "_"] = value; try { localStorage.setItem(name, value); } catch (e) { /* private */ } },
  };

  // -- building the page

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "on") for (const [event, deed] of Object.entries(value)) node.addEventListener(event, deed);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
    }
    for (const child of children) if (child !== null) node.append(child); // strings become text nodes
    return node;
  }

  function mark(option) {
    return make("span", { class: "mark", "data-mark": option.mark % 6, "aria-hidden": "true" }, LETTERS[option.mark] || "");
  }

  function unstopped(text) { return text.replace(/\.$/, ""); } // in a row no full stop stands before a comma

  function spoken(option) { return `${LETTERS[option.mark] || ""}: ${option.text}`; }

  function place(heading, ...rest) {
    stage.replaceChildren(heading, ...rest.filter((each) => each !== null));
    window.scrollTo(0, 0);
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  }

  function sized(words) { return words.length > 240 ? "long passage" : words.length > 90 ? "long" : ""; } // all choices beside it

  function announce(words) { $("live").textContent = words; }
  function strip(words) { $("strip").textContent = words; }

  function head(where, who) { $("where").textContent = where; $("who").textContent = who || ""; }

  // -- the line to the room

  let socket = null, wait = FIRST_WAIT, again = 0, heard = 0, ended = false, joining = null;

  function connect() {
    clearTimeout(again);
    drop();
    const line = new WebSocket(`ws://${location.host}/ws`);
    socket = line;
    heard = performance.now();
    line.onopen = () => {
      if (joining) send(joining);
      else if (kept.get("token")) send({ do: "back", token: kept.get("token") });
    };
    line.onmessage = (event) => { heard = performance.now(); take(JSON.parse(event.data)); };
    line.onclose = () => { if (socket === line) lost(); };
  }

  function drop() {
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    try { socket.close(); } catch (e) { /* it was never open */ }
    socket = null;
  }

  function lost() {
    socket = null;
    if (ended || (!kept.get("token") && !joining)) return; // nobody waits for anything
    strip("Reconnecting… your points are safe.");
    clearTimeout(again);
    again = setTimeout(connect, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  function send(message) {
    if (!socket || socket.readyState !== 1) return false;
    socket.send(JSON.stringify(message));
    return true;
  }

  function hurry() {
    if (ended || (socket && socket.readyState <= 1) || (!kept.get("token") && !joining)) return;
    wait = FIRST_WAIT;
    connect();
  }

  setInterval(() => {
    const waiting = kept.get("token") || joining;
    if (waiting && socket && performance.now() - heard > SILENCE) { drop(); lost(); }
  }, 2000);
  addEventListener("online", hurry);
  addEventListener("offline", () => { if (socket && !ended) { drop(); lost(); } });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });

  function take(message) {
    wait = FIRST_WAIT;
    const deed = {
      welcome() { kept.set("token", message.token); joining = null; },
      teams() { joining = null; join({ teams: message.names }); },
      now() { joining = null; strip(""); see(message.scene, message.left); },
      taken() { if (now && now.question === message.question) locked(); },
      refused() { refused(message.of, message.why); },
      bye() { bye(message.why); },
      beat() {},
    }[message.is];
    if (deed) deed();
  }

  function refused(of, why) {
    if (of === "answer") return notTaken(why);
    joining = null;
    if (of === "back") { kept.set("token", ""); strip(""); shown = ""; return join({}); }
    strip("");
    return join({ why });
  }

  function bye(why) {
    ended = true;
    drop();
    strip("");
    clock(null);
    shown = "bye";
    place(make("h1", {}, why), make("button", { class: "main push", on: { click: () => { ended = false; shown = ""; hello(); } } }, "Try again"));
    announce(why);
  }

  // -- coming in

  const key = () => decodeURIComponent(location.hash.slice(1)).slice(0, 40);
  const entered = { name: kept.get("name"), code: "", needsCode: !key(), teams: null };

  function join({ teams, why }) {
    if (teams) entered.teams = teams;
    if (why && /code/i.test(why)) entered.needsCode = true; // a QR code of another day
    head("Team quiz", "");
    clock(null);
    const again = shown === "join";
    shown = "join";
    announce(""); // nobody is joining any more: what is wrong is an alert of its own
    const name = make("input", { id: "name", autocomplete: "nickname", maxlength: 40, required: true, value: entered.name, "aria-describedby": "wrong" });
    const code = make("input", { id: "code", class: "code", inputmode: "numeric", autocomplete: "off", maxlength: 20, required: true, value: entered.code, "aria-describedby": "wrong" });
    const go = (team) => {
      entered.name = name.value.trim();
      entered.code = code.value;
      if (!entered.name) return name.focus();
      if (entered.needsCode && !code.value.trim()) return code.focus();
      kept.set("name", entered.name);
      joining = { do: "join", name: entered.name, team, ...(entered.needsCode ? { code: code.value } : { key: key() }) };
      announce("Joining");
      return send(joining) || connect();
    };
    const form = make("form", { novalidate: true, on: { submit: (event) => { event.preventDefault(); if (!entered.teams) go(-1); } } },
      make("label", { for: "name" }, "Your name"), name,
      entered.needsCode ? make("label", { for: "code" }, "Code on the screen") : null,
      entered.needsCode ? code : null,
      make("p", { id: "wrong", class: "wrong", role: "alert" }, why || ""),
      entered.teams ? teamButtons(entered.teams, go) : make("button", { class: "main" }, "Join"));
    const heading = make("h1", {}, entered.teams ? "Choose your team" : "Join the quiz");
    if (again || why) place(heading, form); else stage.replaceChildren(heading, form);
    if (why) (entered.needsCode && /code/i.test(why) ? code : name).focus();
  }

  function teamButtons(names, go) {
    const group = make("fieldset", {}, make("legend", {}, "Team"), make("div", { class: "options" }));
    names.forEach((each, nth) => group.lastChild.append(make("button", { type: "button", on: { click: () => go(nth) } }, each)));
    return group;
  }

  // -- what there is to see

  let shown = "", now = null, picked = [], words = "", waiting = null, sentOn = null; // waiting: an answer not acknowledged yet

  function see(scene, left) {
    const fresh = now === null || now.question !== scene.question || scene.at !== "asking";
    now = scene;
    if (fresh) { clearTimeout(draftLater); picked = []; words = ""; waiting = null; whole = 0; }
    head(scene.at === "asking" || scene.at === "revealed" ? `Question ${scene.question + 1} of ${scene.of}` : "Team quiz", scene.name);
    clock(scene.at === "asking" ? left : null, scene.paused);
    ended = scene.at === "over";
    const name = scene.at + (scene.question === undefined ? "" : scene.question);
    if (scene.at === "asking") return asking(scene, name);
    if (name === shown && scene.at !== "lobby") return undefined;
    shown = name;
    return { lobby, revealed, over }[scene.at](scene);
  }

  function lobby(scene) {
    announce("");
    const team = scene.team ? ` You play for ${scene.team}.` : "";
    const others = scene.players === 1 ? "You are the first." : `${scene.players} players are in.`;
    const count = stage.querySelector("#others");
    if (count) { count.textContent = others; return; }
    place(make("h1", {}, `You’re in, ${scene.name}.`), make("p", {}, `Watch the screen.${team}`), make("p", { id: "others", class: "muted" }, others));
    stage.replaceChildren(make("div", { class: "centred" }, ...stage.childNodes));
    stage.querySelector("h1").focus({ preventScroll: true });
  }

  function asking(scene, name) {
    if (scene.mine) { picked = scene.mine.slice(); words = scene.words; waiting = null; }
    if (shown !== name) { shown = name; layOut(scene); }
    if (waiting && sentOn !== socket) dispatch(); // the line broke before the room said it has it
    if (draftedOn !== socket && complete()) draft(); // the same
    refresh();
  }

  function layOut(scene) {
    const options = scene.typed ? field() : make("div", { class: "options", role: "group", "aria-label": "Answers" });
    for (const option of scene.options) {
      options.append(make("button", { class: "option", type: "button", "data-id": option.id, "aria-label": spoken(option), on: { click: () => tap(option.id) } },
        mark(option), make("span", {}, option.text), make("span", { class: "place", "aria-hidden": "true", hidden: true })));
    }
    const chips = make("div", { class: "chips" });
    if (scene.confidence) {
      chips.append(chip("Not sure", false, ""), chip("Sure", true, "")); // alike: the page does not push
    } else chips.append(chip("Send", false, "main"));
    place(make("h1", { class: sized(scene.prompt) }, scene.prompt), options,
      make("div", { class: "foot" }, make("p", { id: "hint", class: "muted", role: "status" }), chips));
  }

  function field() {
    const input = make("input", { id: "typed", autocomplete: "off", autocapitalize: "words", spellcheck: "false", enterkeyhint: "send", maxlength: 200, value: words, "aria-describedby": "hint",
      on: { input: () => { words = input.value; draft(); refresh(); } } });
    const enter = (event) => { event.preventDefault(); if (now.confidence) stage.querySelector(".chips button").focus(); else answer(false); };
    return make("form", { novalidate: true, on: { submit: enter } }, make("label", { for: "typed" }, "Your answer"), input);
  }

  function chip(text, sure, kind) {
    return make("button", { type: "button", class: kind, on: { click: () => answer(sure) } }, text);
  }

  function tap(id) {
    if (!open()) return;
    if (picked.includes(id)) picked = picked.filter((each) => each !== id);
    else if (now.pick === 1) picked = [id];
    else if (!now.pick || picked.length < now.pick) picked.push(id);
    draft();
    refresh();
  }

  // -- what is chosen is on the laptop before it is handed in: if the host goes on, it counts as not sure

  let draftedOn = null, draftedAt = 0, draftLater = 0;

  function draft() {
    clearTimeout(draftLater);
    if (!open()) return;
    const rest = draftedAt + 300 - performance.now(); // many taps at once are one message
    if (rest > 0) { draftLater = setTimeout(draft, rest); return; }
    const chosen = !now.typed && complete() ? picked : [];
    if (!send({ do: "draft", question: now.question, chosen, words: now.typed ? words.trim() : "" })) return;
    draftedAt = performance.now();
    draftedOn = socket;
  }

  function open() { return now.at === "asking" && !now.mine && !waiting && !now.paused; }

  function complete() { // as many as are asked for; where nobody says how many, at least one
    if (now.typed) return Boolean(words.trim());
    return now.pick ? picked.length === now.pick : picked.length > 0;
  }

  function answer(sure) {
    if (!open() || !complete()) return;
    waiting = now.typed ? { do: "type", question: now.question, words: words.trim(), sure } : { do: "answer", question: now.question, chosen: picked, sure };
    dispatch();
    refresh();
  }

  function dispatch() { if (send(waiting)) sentOn = socket; }

  function locked() {
    now.mine = picked.slice();
    now.answered = Math.max(now.answered, 1);
    waiting = null;
    announce("Locked in.");
    refresh();
  }

  function notTaken(why) {
    waiting = null;
    picked = [];
    refresh();
    const hint = $("hint");
    if (hint) hint.textContent = why;
  }

  function refresh() {
    const hint = $("hint");
    if (!hint || now.at !== "asking") return;
    for (const button of stage.querySelectorAll(".option")) {
      const nth = picked.indexOf(button.dataset.id);
      button.disabled = !open();
      button.setAttribute("aria-pressed", nth >= 0 ? "true" : "false");
      const number = button.querySelector(".place");
      number.hidden = !(now.ordered && nth >= 0);
      number.textContent = String(nth + 1);
      const option = now.options.find((each) => each.id === button.dataset.id);
      button.setAttribute("aria-label", spoken(option) + (now.ordered && nth >= 0 ? `, place ${nth + 1}` : ""));
    }
    const input = $("typed");
    if (input) { input.disabled = !open(); if (now.mine) input.value = words; }
    const ready = open() && complete();
    for (const button of stage.querySelectorAll(".chips button")) button.disabled = !ready;
    stage.querySelector(".foot").className = now.mine ? "foot done" : ready ? "foot ready" : "foot";
    stage.querySelector(".chips").hidden = Boolean(now.mine || waiting);
    const text = says();
    if (hint.textContent !== text) hint.textContent = text;
  }

  function says() {
    if (now.mine) return `Locked in. ${now.answered} of ${now.players} have answered.`;
    if (waiting) return "Sending…";
    if (now.paused) return "Paused.";
    if (complete()) return now.confidence ? "Sure? Unsaid counts as not sure." : "Send it?";
    if (now.typed) return "Type your answer.";
    if (now.ordered) return "Tap them in order.";
    if (!now.pick) return "Tap every one that is right.";
    return now.pick === 1 ? "Tap your answer." : `Tap ${now.pick} answers.`;
  }

  function revealed(scene) {
    const verdict = scene.skipped ? "Taken out" : scene.mine === null ? "No answer" : scene.correct ? "✓ Right" : "✗ Not right";
    const kind = scene.skipped || scene.mine === null ? "muted" : scene.correct ? "good" : "bad";
    const found = (id) => scene.options.find((each) => each.id === id);
    const right = scene.right.map(found).filter(Boolean);
    const mine = scene.words || (scene.mine || []).map(found).filter(Boolean).map((each) => unstopped(each.text)).join(scene.ordered ? ", then " : ", ");
    const told = unstopped(scene.answer) || right.map((each) => unstopped(each.text)).join(scene.ordered ? ", then " : ", ");
    const points = `${figure(scene.points)} points`;
    place(make("h1", { class: sized(scene.prompt) }, scene.prompt),
      make("p", { class: `verdict ${kind}` }, verdict),
      scene.skipped ? make("p", { class: "muted" }, "This question counts for nobody.") : null,
      make("div", {}, scene.correct ? null : make("p", { class: "muted" }, scene.ordered ? "The right order" : "The answer"),
        scene.answer ? make("p", { class: "answer" }, scene.answer) : null, ...right.map((option) => make("p", { class: "answer" }, mark(option), make("span", {}, option.text)))),
      scene.about ? make("p", { class: "muted" }, scene.about) : null,
      scene.correct || !mine ? null : make("p", { class: "muted panel" }, `You said: ${mine}`),
      scene.source ? source(scene.source) : null,
      make("p", { class: "push muted" }, `You have ${points}.`));
    announce(`${verdict.replace(/^[✓✗] /, "")}. ${scene.ordered ? "The order is" : "The answer is"} ${told}. You have ${points}.`);
  }

  function figure(points) { return String(points).replace("-", "−"); }

  function source(told) {
    return make("blockquote", { class: "panel" }, `“${told.sentence}”`, make("cite", {}, told.line));
  }

  function over(scene) {
    const missed = scene.missed.map((each) => make("details", { class: "panel" }, make("summary", {}, each.prompt),
      make("div", {}, ...each.answer.map((text) => make("p", { class: "answer" }, text)), each.source ? source(each.source) : null)));
    place(make("h1", {}, `That’s it, ${scene.name}.`),
      make("p", {}, make("span", { class: "figure" }, figure(scene.points)), ` points from ${scene.of} ${scene.of === 1 ? "question" : "questions"}`),
      make("h2", {}, missed.length ? "Worth another look" : "You had everything right."),
      missed.length ? make("p", { class: "muted" }, "Tap a question to see its answer.") : null,
      ...missed, ...results(scene));
  }

  function results(scene) {
    if (!scene.results) return [];
    const file = `quiz-${scene.name.replace(/[^\p{L}\p{N}]+/gu, "-")}.json`;
    return [make("h2", {}, "For your own program"),
      make("a", { class: "button", download: file, href: "data:application/json;charset=utf-8," + encodeURIComponent(scene.results) }, "Save my results"),
      make("details", { class: "panel" }, make("summary", {}, "Or copy them as text"),
        make("div", {}, make("textarea", { readonly: true, rows: 6, "aria-label": "Your results as text", on: { focus: (event) => event.target.select() } }, scene.results)))];
  }

  // -- the clock: the room says how much is left, the page counts on

  let until = null, whole = 0, stands = false;

  function clock(left, paused) {
    stands = Boolean(paused);
    if (left === null || left === undefined) { until = null; whole = 0; }
    else {
      until = stands ? left * 1000 : performance.now() + left * 1000;
      whole = Math.max(whole, left);
    }
    tick();
  }

  function tick() {
    $("bar").className = until === null ? "off" : "";
    if (until === null) { $("clock").textContent = ""; $("filled").style.transform = "scaleX(0)"; return; }
    const left = Math.max((stands ? until : until - performance.now()) / 1000, 0);
    const seconds = Math.ceil(left);
    $("clock").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    $("filled").style.transform = `scaleX(${whole ? left / whole : 0})`;
  }

  setInterval(tick, 250);

  // -- begin

  function hello() {
    if (!kept.get("token")) join({});
    connect(); // even before anybody joins: so the host sees that a phone has reached the room
  }

  addEventListener("hashchange", () => { if (shown === "join") { entered.needsCode = !key(); join({}); } });
  hello();
})();
