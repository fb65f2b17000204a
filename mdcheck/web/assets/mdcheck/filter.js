/* Written by `make scripts` from mdcheck/web/src, which has comments. MIT licence. */
"use strict";
globalThis.mdcheck = globalThis.mdcheck || {};
{
const FORMS = ["zero", "one", "two", "few", "many", "other"];
let language = "en";
let messages = {};
let categories = []; // of numbers, in this language, in the order of its forms
function speak(catalogue) {
language = catalogue.language || "en";
messages = catalogue.messages || {};
const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
categories = FORMS.filter((name) => pluralCategories.some((one) => one === name));
}
function t(message, places = {}) {
return filled([].concat(translated(message, message))[0], places);
}
function n(one, many, count, places = {}) {
const forms = translated(one, null);
const message = forms ? formOf([].concat(forms), count) : count === 1 ? one : many;
return filled(message, { count, ...places });
}
function translated(message, otherwise) {
return Object.hasOwn(messages, message) ? messages[message] : otherwise;
}
function formOf(forms, count) {
const at = categories.indexOf(new Intl.PluralRules(language).select(count));
return forms[Math.min(at, forms.length - 1)];
}
function filled(message, places) {
return message.replace(/\{([a-z_]+)\}/g, (place, name) =>
Object.hasOwn(places, name) ? String(places[name]) : place,
);
}
function percent(tenths) {
if (tenths === null) return "–";
return t("{whole}.{tenth}", { whole: Math.floor(tenths / 10), tenth: tenths % 10 });
}
function moment(iso, options) {
return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options).format(new Date(iso));
}
const found = globalThis.document && document.querySelector(".mdcheck-words");
speak(found ? JSON.parse(String(found.textContent)) : {});
mdcheck.words = { speak, t, n, percent, moment };
}
{
const { n } = mdcheck.words;
function start() {
const form = document.querySelector("[data-filters]");
if (!(form instanceof HTMLFormElement) || !form.hidden) return;
const found = document.querySelectorAll(".mdcheck-experience");
const entries = [...found];
const selects = [...form.querySelectorAll("select")];
const has = ({ dataset }, name, value) => dataset[name].split(" ").includes(value);
const fits = (entry) =>
selects.every(({ value, dataset }) => value === "" || has(entry, dataset.filter, value));
const count = /** @type {HTMLElement} */ (form.querySelector("[data-count]"));
const show = () => {
for (const entry of entries) entry.hidden = !fits(entry);
const left = entries.filter((entry) => !entry.hidden).length;
count.textContent = n("{count} experience", "{count} experiences", left);
};
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
show();
}
if (globalThis.document$) globalThis.document$.subscribe(start);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
}
