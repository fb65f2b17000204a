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
globalThis.mdcheck = globalThis.mdcheck || {};
{
const NOT_APPLICABLE = "not-applicable";
const HIGHEST = 2;
const has = (map, key) => Object.prototype.hasOwnProperty.call(map, key);
const idsOf = (list) => list.map(({ id }) => id);
const sorted = (list, key) =>
list
.map((value, n) => ({ value, n, key: key(value) }))
.sort((a, b) => a.key - b.key || a.n - b.n)
.map(({ value }) => value);
const weightOf = (item) => item.weight || 1;
const isScored = (item) => item.role !== "open";
const lowOf = ({ points, full }) => [points, full];
const highOf = ({ points, known, full }) => [points + full - known, full];
const valueOf = ({ points, known }) => (known ? [points, known] : null);
const coverageOf = ({ known, full }) => [known, full];
function levelOf(item, answers) {
return has(answers, item.id) ? answers[item.id].level : null;
}
function inScope(items, scope) {
return items.filter((item) => item.core || scope !== "quick");
}
function pointsOf(method, item, level) {
return weightOf(item) * method.points[item.role][level];
}
function index(method, items, answers) {
let points = 0;
let known = 0;
let full = 0;
for (const item of items) {
const level = levelOf(item, answers);
if (!isScored(item) || level === NOT_APPLICABLE) continue;
full += 2 * weightOf(item);
if (typeof level === "number") {
known += 2 * weightOf(item);
points += pointsOf(method, item, level);
}
}
return full ? { points, known, full } : null;
}
function tenths([part, whole]) {
return Math.floor((2000 * part + whole) / (2 * whole));
}
function compare(one, other) {
return one[0] * other[1] - other[0] * one[1];
}
function band(method, ratio) {
return method.bands.find(({ start }) => compare(ratio, start) >= 0).id;
}
function verdict(method, priority) {
if (!priority) return NOT_APPLICABLE;
const value = valueOf(priority);
if (!value || compare(coverageOf(priority), method.coverage) < 0) return "insufficient";
return band(method, value);
}
function mode(method, need, potential) {
const mitigate = isPresent(method, need);
const harness = isPresent(method, potential);
if (mitigate && harness) return "mitigate-and-harness";
return mitigate ? "mitigate" : harness ? "harness" : "monitor";
}
function isPresent(method, part) {
const value = part && valueOf(part);
return value !== null && compare(value, method.mode) >= 0;
}
function added(method, item, answers) {
const level = levelOf(item, answers);
return isScored(item) && typeof level === "number" ? pointsOf(method, item, level) : 0;
}
function drivers(method, items, answers) {
const points = (item) => added(method, item, answers);
return idsOf(sorted(items.filter(points), (item) => -points(item)).slice(0, method.drivers));
}
function toFindOut(items, answers) {
const open = items.filter((item) => {
const level = levelOf(item, answers);
return isScored(item) && (level === null || level === "unknown");
});
return idsOf(sorted(open, (item) => -weightOf(item)));
}
function scoreSector(method, sector, answers, scope) {
const { id, title, annex } = sector;
const items = inScope(sector.items, scope);
const among = (roles) => items.filter(({ role }) => roles.includes(role));
const priority = index(method, items, answers);
const need = index(method, among(method.need), answers);
const potential = index(method, among(method.potential), answers);
const bandLow = priority && band(method, lowOf(priority));
const bandHigh = priority && band(method, highOf(priority));
return {
id,
title,
annex,
verdict: verdict(method, priority),
firm: priority && bandLow === bandHigh,
band_low: bandLow,
band_high: bandHigh,
mode: mode(method, need, potential),
place: null,
best: null,
worst: null,
priority,
need,
potential,
drivers: drivers(method, items, answers),
to_find_out: toFindOut(items, answers),
};
}
function isPlaced(method, result) {
return method.bands.some(({ id }) => id === result.verdict);
}
function placed(result, field) {
const [myLow, myValue, myHigh] = bounds(result);
const others = field.map(bounds);
const count = (test) => others.filter(test).length;
return {
...result,
place: 1 + count(([, value]) => compare(value, myValue) > 0),
best: 1 + count(([low]) => compare(low, myHigh) > 0),
worst: others.length - count(([, , high]) => compare(high, myLow) < 0),
};
}
function bounds({ priority }) {
return [lowOf(priority), valueOf(priority), highOf(priority)];
}
function rank(method, results) {
const field = results.filter((result) => isPlaced(method, result));
const ranked = field.map((result) => placed(result, field));
const having = (verdict) => results.filter((result) => result.verdict === verdict);
return [
...sorted(ranked, ({ place }) => place),
...having("insufficient"),
...having(NOT_APPLICABLE),
];
}
function lenses(method, ids, attribute, items, answers) {
const seen = new Map(ids.map((id) => [id, new Set()]));
for (const item of items) {
for (const id of item[attribute] || []) if (seen.has(id)) seen.get(id).add(item);
}
const found = {};
seen.forEach((chosen, id) => {
if (chosen.size) found[id] = index(method, chosen, answers);
});
return found;
}
function score(method, sectors, answers, scope) {
return rank(method, sectors.map((sector) => scoreSector(method, sector, answers, scope)));
}
function total(goal) {
return Object.keys(goal.scores).reduce((sum, id) => sum + goal.scores[id], 0);
}
function missing(method, goal) {
return method.criteria.filter(({ id }) => !has(goal.scores, id)).length;
}
function place(method, goal, totals) {
if (missing(method, goal)) return null;
return 1 + totals.reduce((sum, count, other) => sum + (other > total(goal) ? count : 0), 0);
}
function scoreGoals(method, goals) {
const totals = [];
goals.filter((goal) => !missing(method, goal)).forEach((goal) => {
totals[total(goal)] = (totals[total(goal)] || 0) + 1;
});
const results = goals.map((goal) => ({
title: goal.title,
sectors: goal.sectors.slice(),
total: total(goal),
low: total(goal),
high: total(goal) + HIGHEST * missing(method, goal),
place: place(method, goal, totals),
}));
return sorted(results, ({ place }) => place || Infinity);
}
function assess(content, sheet, options) {
const { method } = content;
const { answers } = sheet;
const asked = options || {};
const scope = asked.scope || sheet.scope;
const sectors = asked.sectors || [];
const chosen = content.sectors.filter(({ id }) => !sectors.length || sectors.includes(id));
const items = inScope([].concat(...chosen.map((sector) => sector.items)), scope);
return resultObject({
title: sheet.title,
scope,
content_version: method.content_version,
method_version: method.method_version,
sectors: score(method, chosen, answers, scope),
lenses: {
transfer: lenses(method, idsOf(method.transfers), "transfer", items, answers),
group: lenses(method, idsOf(method.groups), "groups", items, answers),
},
goals: scoreGoals(method, sheet.goals),
unknown_ids: sheet.unknown_ids.slice(),
});
}
function resultObject(result) {
for (const lens of Object.values(result.lenses)) {
for (const id of Object.keys(lens)) lens[id] = indexObject(lens[id]);
}
return { format: "mdcheck-result/1", ...result, sectors: result.sectors.map(sectorObject) };
}
function sectorObject(sector) {
const { priority, need, potential } = sector;
return {
...sector,
priority: indexObject(priority),
need: indexObject(need),
potential: indexObject(potential),
};
}
function indexObject(index) {
return (
index && {
value: published(valueOf(index)),
low: published(lowOf(index)),
high: published(highOf(index)),
coverage: published(coverageOf(index)),
}
);
}
function published(ratio) {
return ratio && tenths(ratio) / 10;
}
function strength(method, measure, items, answers) {
return measure.items.reduce((sum, id) => sum + (items[id] ? added(method, items[id], answers) : 0), 0);
}
function calledFor(method, measures, asked, answers) {
const items = Object.fromEntries(asked.map((item) => [item.id, item]));
const strengths = measures.map((measure) => [measure, strength(method, measure, items, answers)]);
return sorted(strengths.filter(([, points]) => points), ([, points]) => -points);
}
function toCheck(method, instruments, asked, answers) {
const adding = new Set(idsOf(asked.filter((item) => added(method, item, answers))));
return instruments.filter(({ items }) => items.some((id) => adding.has(id)));
}
function toLookIn(sources, asked, answers) {
const unknown = new Set(toFindOut(asked, answers));
const helping = sources.map((one) => [one, one.items.filter((id) => unknown.has(id)).length]);
return sorted(helping.filter(([, count]) => count), ([, count]) => -count).map(([one]) => one);
}
mdcheck.score = { assess, inScope, calledFor, toCheck, toLookIn };
}
{
const { t } = mdcheck.words;
const FORMAT = "mdcheck-answers/1";
const KEYS = "format title date respondent content_version scope profile answers goals".split(" ");
const VALUES = [0, 1, 2, "unknown", "not-applicable", null];
const LEVELS = new Map(VALUES.map((level) => [level, level]));
LEVELS.set("no", 0).set("partly", 1).set("yes", 2);
const newMap = () => Object.create(null); // any text can be an id, "__proto__" too
const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const has = (map, key) => Object.hasOwn(map, key);
const get = (map, key) => (has(map, key) ? map[key] : null);
const last = (keys) => keys[keys.length - 1];
const idsOf = (list) => list.map(({ id }) => id);
function read(data, content) {
const { method, sectors } = content;
const problems = [];
const items = new Map();
const renamed = new Map();
for (const item of sectors.flatMap((sector) => sector.items)) {
items.set(item.id, item);
for (const old of item.aliases || []) renamed.set(old, item.id);
}
const found = sheet();
return { sheet: problems.some(({ fatal }) => fatal) ? null : found, problems };
function wrong(keys, message, hint = "", fatal = true) {
const where = keys.map((key) => (typeof key === "number" ? key + 1 : key)).join(" ");
problems.push({ where, message, hint, fatal });
}
function notice(keys, message) {
wrong(keys, message, "", false);
}
function sheet() {
const top = mapping(data, [], KEYS);
const format = get(top, "format");
if (!has(top, "format")) wrong([], t("the key 'format' is missing"));
else if (format !== FORMAT) wrong(["format"], t("unknown format {value}", { value: short(format) }));
const who = optional(top, ["respondent"], ["name", "constituency"]);
const [given, unknownIds] = answers(optional(top, ["answers"]));
return {
title: text(top, ["title"]),
date: date(top, ["date"]),
respondent: text(who, ["respondent", "name"]),
constituency: choice(who, ["respondent", "constituency"], idsOf(method.constituencies)),
content_version: version(top, ["content_version"]),
scope: choice(top, ["scope"], ["full", "quick"]) || "full",
profile: profile(optional(top, ["profile"], idsOf(method.profile || []))),
answers: given,
goals: sequence(top, ["goals"]).map(goal),
unknown_ids: unknownIds,
};
}
function mapping(value, keys, known) {
if (!isMap(value)) {
wrong(keys, t("expected keys with values, found {kind}", { kind: kindOf(value) }));
return {};
}
for (const key of known ? Object.keys(value) : []) {
if (!known.includes(key)) wrong([...keys, key], t("unknown key"), oneOf(known));
}
return value;
}
function optional(data, keys, known) {
const value = get(data, last(keys));
return value === null ? {} : mapping(value, keys, known);
}
function text(data, keys) {
const value = get(data, last(keys));
if (value === null) return "";
if (typeof value === "number") return String(value); // a title or note that is only a number
if (typeof value === "string") return value;
wrong(keys, t("expected text, found {kind}", { kind: kindOf(value) }));
return "";
}
function choice(data, keys, known) {
const value = get(data, last(keys));
if (known.includes(value)) return value;
if (value !== null) {
wrong(keys, t("unknown {key} {value}", { key: last(keys), value: short(value) }), oneOf(known));
}
return "";
}
function date(data, keys) {
const value = text(data, keys);
if (!value || isDate(value)) return value;
wrong(keys, t("{value} is not a date", { value: short(value) }), t("Write it as 2026-11-22."));
return "";
}
function version(data, keys) {
const value = text(data, keys);
const current = method.content_version;
if (value && value !== current) {
const places = { version: value, current };
notice(keys, t("written for version {version} of the checklists, scored with {current}", places));
}
return value;
}
function profile(data) {
const found = newMap();
for (const id of Object.keys(data)) {
const value = choice(data, ["profile", id], ["yes", "no"]);
if (value) found[id] = value;
}
return found;
}
function answers(data) {
const found = newMap();
const unknownIds = [];
const all = newMap();
const says = (given) => given && Object.values(given).some((part) => part !== null && part !== "");
for (const id of Object.keys(data)) all[id] = answer(data[id], ["answers", id]);
for (const id of Object.keys(all)) {
const keys = ["answers", id];
const given = all[id];
const today = renamed.get(id) || id;
if (!items.has(today)) {
unknownIds.push(id);
notice(keys, t("no checklist has this item; it is kept and not scored"));
} else if (today !== id && (says(all[today]) || says(found[today]))) {
notice(keys, t("is now called {id}, which is answered too and counts", { id: today }));
continue;
} else if (items.get(today).role === "open" && given.level !== null) {
notice(keys, t("is an open question; its note is kept, its level ignored"));
}
if (says(given) || !found[today]) found[today] = given;
}
return [found, unknownIds];
}
function answer(entry, keys) {
const isLong = isMap(entry);
const data = isLong ? mapping(entry, keys, ["level", "note", "evidence", "reference", "by"]) : {};
return {
level: isLong ? level(get(data, "level"), [...keys, "level"]) : level(entry, keys),
note: text(data, [...keys, "note"]),
evidence: choice(data, [...keys, "evidence"], idsOf(method.evidence)),
reference: text(data, [...keys, "reference"]),
by: text(data, [...keys, "by"]),
};
}
function level(value, keys) {
const word = typeof value === "string" ? value.toLowerCase() : value;
if (LEVELS.has(word)) return LEVELS.get(word);
const hint = t("Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable.");
wrong(keys, t("unknown level {value}", { value: short(value) }), hint);
return null;
}
function goal(entry, n) {
const keys = ["goals", n];
const data = mapping(entry, keys, ["title", "sectors", "scores"]);
if (isMap(entry) && [null, ""].includes(get(data, "title"))) wrong(keys, t("the goal has no title"));
return {
title: text(data, [...keys, "title"]),
sectors: goalSectors(data, [...keys, "sectors"]),
scores: goalScores(data, [...keys, "scores"]),
};
}
function goalSectors(data, keys) {
const known = idsOf(sectors);
const given = sequence(data, keys);
given.forEach((id, n) => {
if (typeof id !== "string")
wrong([...keys, n], t("expected a sector, found {kind}", { kind: kindOf(id) }));
else if (!known.includes(id)) notice([...keys, n], t("unknown sector {value}", { value: short(id) }));
});
return given;
}
function goalScores(data, keys) {
const scores = newMap();
const given = optional(data, keys, idsOf(method.criteria));
for (const id of Object.keys(given)) {
if ([0, 1, 2].includes(given[id])) scores[id] = given[id];
else if (given[id] !== null)
wrong([...keys, id], t("{value} is not a score", { value: short(given[id]) }));
}
return scores;
}
function sequence(data, keys) {
const value = get(data, last(keys));
if (Array.isArray(value)) return value;
if (value !== null) wrong(keys, t("expected a list, found {kind}", { kind: kindOf(value) }));
return [];
}
}
function isDate(text) {
const day = new Date(Date.parse(text) || 0);
return text > "0001" && day.toISOString().slice(0, 10) === text;
}
function oneOf(words) {
return words.length ? t("Use one of these: {words}.", { words: words.join(", ") }) : "";
}
function short(value) {
const words = Object(value) === value ? kindOf(value) : JSON.stringify(value);
return words.length > 60 ? `${words.slice(0, 57)}...` : words;
}
function kindOf(value) {
if (value === null) return t("nothing");
if (typeof value === "object") return isMap(value) ? t("keys with values") : t("a list");
return { boolean: t("true or false"), number: t("a number") }[typeof value] || t("text");
}
function write(sheet) {
const kept = new Set(sheet.unknown_ids);
const answers = newMap();
for (const id of Object.keys(sheet.answers)) {
const entry = shortForm(sheet.answers[id]);
if (entry !== null || kept.has(id)) answers[id] = entry;
}
const { title, date, content_version, scope } = sheet;
const respondent = filled({ name: sheet.respondent, constituency: sheet.constituency });
const profile = filled(sheet.profile || {});
return {
format: FORMAT,
...filled({ title, date, respondent, content_version, scope, profile }),
answers,
goals: sheet.goals.map((goal) => ({
title: goal.title || "?",
sectors: goal.sectors,
scores: goal.scores,
})),
};
}
function shortForm({ level, note, evidence, reference, by }) {
const said = filled({ note, evidence, reference, by });
return Object.keys(said).length ? { level, ...said } : level;
}
function filled(parts) {
const says = (part) => (isMap(part) ? Object.keys(part).length > 0 : Boolean(part));
return Object.fromEntries(Object.entries(parts).filter(([, part]) => says(part)));
}
function blank(content) {
const { content_version } = content.method;
return /** @type {Sheet} */ (read({ format: FORMAT, content_version }, content).sheet);
}
mdcheck.sheet = { read, write, blank };
}
{
const PREFIX = "mdcheck:v1:";
const CURRENT = "mdcheck:current";
const BROKEN = "mdcheck:broken:";
function storage() {
if (globalThis.mdcheckForbidden) return null;
try {
const found = globalThis.localStorage;
found.setItem("mdcheck:test", "1");
found.removeItem("mdcheck:test");
return found;
} catch (error) {
return isFull(error) ? globalThis.localStorage : null;
}
}
function isFull(error) {
return /quota/i.test(String(error?.name));
}
function newId() {
return Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
}
class Shelf {
storage = storage();
state = this.storage ? "kept" : "forbidden";
unreadable = new Set();
text(id) {
return this.get(PREFIX + id);
}
keep(id, text) {
const isKept = this.put(PREFIX + id, text);
if (isKept) this.state = "kept";
return isKept;
}
remove(id) {
if (this.storage) this.storage.removeItem(PREFIX + id);
}
setAside(id) {
const text = this.text(id);
this.unreadable.add(id);
if (text !== null && this.put(`${BROKEN}${id}:${newId()}`, text)) this.remove(id);
}
list() {
return this.ids()
.map((id) => ({ id, ...label(this.text(id)) }))
.sort((a, b) => (a.saved < b.saved ? 1 : -1));
}
ids() {
const { storage } = this;
const keys = Array.from({ length: storage ? storage.length : 0 }, (_, n) => String(storage?.key(n)));
const ids = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
return ids.filter((id) => !this.unreadable.has(id));
}
current() {
return this.get(CURRENT) || "";
}
choose(id) {
this.put(CURRENT, id);
}
idOf(key) {
return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}
get(key) {
try {
return this.storage ? this.storage.getItem(key) : null;
} catch {
return null;
}
}
put(key, value) {
if (!this.storage) return false;
try {
this.storage.setItem(key, value);
return true;
} catch (error) {
this.state = isFull(error) ? "full" : "forbidden";
return false;
}
}
}
function label(text) {
try {
const { saved, sheet } = JSON.parse(text);
const { title, respondent } = sheet;
return { title: named(title), respondent: named(respondent?.name), saved: String(saved) };
} catch {
return { title: "", respondent: "", saved: "" };
}
}
function named(value) {
return typeof value === "string" ? value : "";
}
mdcheck.shelf = { Shelf, newId };
}
{
const { newId } = mdcheck.shelf;
const ALL = { kind: "all" };
const HEAD = { kind: "head" };
const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };
class Session {
id = "";
text = ""; // the sheet as it is kept
saved = null; // when, as ISO text
listeners = [];
undoable = null;
constructor(content, shelf) {
this.content = content;
this.shelf = shelf;
this.sheet = mdcheck.sheet.blank(content);
this.begin(this.sheet);
this.takeFirst([shelf.current(), ...this.others()]);
globalThis.addEventListener("storage", (event) => this.follow(event));
}
begin(sheet) {
this.id = newId();
this.sheet = sheet;
this.saved = null;
this.text = "";
}
take(id) {
const text = this.shelf.text(id);
if (!text) return false;
const kept = readKept(text, this.content);
if (kept) Object.assign(this, kept, { id, text });
else this.shelf.setAside(id);
return kept !== null;
}
takeFirst(ids) {
return ids.some((id) => this.take(id));
}
others() {
return this.shelf.list().map(({ id }) => id);
}
create(sheet) {
this.begin(sheet || mdcheck.sheet.blank(this.content));
if (sheet) this.write();
this.shelf.choose(this.id);
this.tell(ALL);
}
open(id) {
const isOther = id !== this.id && this.take(id);
if (isOther) this.shelf.choose(id);
this.tell(isOther ? ALL : HEAD);
}
remove() {
this.shelf.remove(this.id);
if (!this.takeFirst(this.others())) this.begin(mdcheck.sheet.blank(this.content));
this.shelf.choose(this.id);
this.tell(ALL);
}
replace(sheet, title) {
const { id, sheet: before } = this;
this.sheet = { ...before, title };
this.id = newId();
this.write();
const copy = { id: this.id, text: this.text };
this.id = id;
this.sheet = sheet;
this.write();
this.shelf.choose(id);
this.undoable = { id, before, copy, after: written(sheet) };
this.tell(ALL);
}
canUndo() {
return this.undoable !== null && this.undoable.id === this.id;
}
undo() {
if (!this.undoable) return;
const { id, before, copy, after } = this.undoable;
if (written(this.sheet) !== after) {
this.id = newId();
this.write();
}
if (this.shelf.text(copy.id) === copy.text) this.shelf.remove(copy.id);
this.id = id;
this.sheet = before;
this.undoable = null;
this.write();
this.shelf.choose(id);
this.tell(ALL);
}
isBlank() {
return written(this.sheet) === written(mdcheck.sheet.blank(this.content));
}
answer(id) {
return this.sheet.answers[id] || BLANK;
}
asked(sector) {
return mdcheck.score.inScope(sector.items, this.sheet.scope).filter(({ role }) => role !== "open");
}
answered(items) {
return items.filter(({ id }) => this.answer(id).level !== null).length;
}
change(apply, what = ALL) {
this.refresh();
apply(this.sheet);
this.write();
this.tell(what);
}
refresh() {
if (this.shelf.state === "kept" && this.shelf.text(this.id) !== this.text) this.take(this.id);
}
write() {
const saved = new Date().toISOString();
const text = JSON.stringify({ saved, sheet: mdcheck.sheet.write(this.sheet) });
if (this.shelf.keep(this.id, text)) Object.assign(this, { saved, text });
}
listen(listener) {
this.listeners.push(listener);
}
tell(what) {
for (const listener of this.listeners) listener(this, what);
}
follow({ key }) {
const id = key === null ? this.id : this.shelf.idOf(key);
if (id === this.id) this.refresh();
if (id !== null) this.tell(id === this.id ? ALL : HEAD);
}
}
function written(sheet) {
return JSON.stringify(mdcheck.sheet.write(sheet));
}
function readKept(text, content) {
try {
const kept = JSON.parse(text);
const { sheet } = mdcheck.sheet.read(kept.sheet, content);
return sheet && { saved: kept.saved, sheet };
} catch {
return null;
}
}
mdcheck.Session = Session;
}
{
function el(tag, attributes, ...children) {
const element = document.createElement(tag);
for (const [name, value] of Object.entries(attributes || {})) {
if (value === true) element.setAttribute(name, "");
else if (value !== false && value !== null) element.setAttribute(name, value);
}
element.append(...children.filter((child) => child !== null));
return element;
}
function button(label, act) {
const made = el("button", { type: "button" }, label);
made.addEventListener("click", act);
return made;
}
function find(root, selector) {
return root.querySelector(selector);
}
function all(root, selector) {
return [...root.querySelectorAll(selector)];
}
mdcheck.dom = { el, button, find, all };
mdcheck.parts = {}; // what binds a part of a page, by the part's data attribute
}
{
const { el, button, find } = mdcheck.dom;
const { t, n } = mdcheck.words;
const MOST = 10; // lines of a list
function ask(title, body, choices) {
const dialog = find(document, "[data-dialog]");
const buttons = choices.map(([label, act]) =>
button(label, () => {
dialog.close();
if (act) act();
}),
);
find(dialog, "h2").textContent = title;
find(dialog, "[data-body]").replaceChildren(...body);
find(dialog, "[data-choices]").replaceChildren(...buttons);
if (!dialog.open) dialog.showModal();
}
function sure(title, text, label, act) {
ask(
title,
[el("p", null, text)],
[
[label, act],
[t("Cancel"), null],
],
);
}
function list(lines) {
const left = lines.length - MOST;
const more = left > 0 ? [n("and {count} more", "and {count} more", left)] : [];
return el("ul", null, ...[...lines.slice(0, MOST), ...more].map((line) => el("li", null, line)));
}
mdcheck.dialog = { ask, sure, list };
}
{
const { el } = mdcheck.dom;
const { t } = mdcheck.words;
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
function fail() {
const title = t("This part of the site could not be loaded. Are you online?");
mdcheck.dialog.ask(title, [], [[t("Close"), null]]);
}
function later(name, use) {
if (mdcheck[name]) {
use(mdcheck[name]);
return;
}
const script = el("script", { src: new URL(`${name}.js`, src).href });
script.addEventListener("load", () => use(mdcheck[name]));
script.addEventListener("error", fail);
document.head.append(script);
}
mdcheck.later = later;
}
{
const { el } = mdcheck.dom;
const { t } = mdcheck.words;
function nameOf(sheet) {
const sectors = Object.keys(answersBySector(sheet));
const only = sectors.length === 1 ? sectors[0] : "";
const parts = [slug(sheet.title), only, slug(sheet.respondent), sheet.date];
const name = parts.filter(Boolean).join("_") || "answers";
return `${parts[0] ? "" : "mdcheck-"}${name}.json`;
}
function slug(text) {
const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) || [];
return [...words.join("-")].slice(0, 60).join("");
}
function answersBySector(sheet) {
const counts = Object.create(null);
for (const id of Object.keys(sheet.answers)) {
const [sector] = id.split(".");
if (sheet.answers[id].level !== null) counts[sector] = (counts[sector] || 0) + 1;
}
return counts;
}
function save({ sheet }) {
const text = `${JSON.stringify(mdcheck.sheet.write(sheet), null, 2)}\n`;
const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
const name = nameOf(sheet);
el("a", { href: url, download: name }).click();
setTimeout(() => URL.revokeObjectURL(url), 60000);
return name;
}
function titleOf({ title }) {
return title || t("Untitled");
}
mdcheck.file = { nameOf, answersBySector, save, titleOf };
}
{
const { el, find, all } = mdcheck.dom;
const { t } = mdcheck.words;
const root = document.documentElement;
const FOLDED = ".mdcheck-note, .mdcheck-sector, .mdcheck-more, .mdcheck-goal-sectors";
const FIELDS = "[data-field], [data-head], .mdcheck-goal > label input, .mdcheck-goal select";
function choose() {
const run =
(...only) =>
() => {
root.classList.add(...only);
globalThis.print();
};
const choices = [
[t("Answers and results"), run("mdcheck-only")],
[t("The whole page"), run()],
[t("Cancel"), null],
];
if (find(document, "[data-checklist]")) {
choices.splice(1, 0, [t("Blank form with boxes to tick"), run("mdcheck-only", "mdcheck-blank")]);
}
mdcheck.dialog.ask(t("What should be printed?"), [], choices);
}
function head({ title, date, respondent }, isBlank) {
if (isBlank) return t("Country and year {line} Answered by {line}", { line: "_".repeat(24) });
return [title, date, respondent].filter(Boolean).join(" · ");
}
function before() {
const isBlank = root.classList.contains("mdcheck-blank");
const { session } = mdcheck;
if (session && (isBlank || !find(document, "[data-setup]"))) {
find(document, "h1").after(printed(head(session.sheet, isBlank)));
}
for (const details of all(document, FOLDED)) {
details.dataset.was = details.open ? "open" : "";
details.open = isBlank
? !details.matches(".mdcheck-note")
: details.closest(".has-note, .mdcheck-sector, .mdcheck-overview, .mdcheck-goal") !== null;
details.dispatchEvent(new Event("mdcheck:print"));
}
for (const field of all(document, FIELDS)) field.after(printed(isBlank ? "" : textOf(field)));
}
function printed(text) {
return el("span", { class: "mdcheck-printed" }, text);
}
function textOf({ tagName, value, selectedOptions }) {
return value && tagName === "SELECT" ? selectedOptions[0].textContent : value;
}
function after() {
for (const copy of all(document, ".mdcheck-printed")) copy.remove();
for (const details of all(document, "details[data-was]")) {
details.open = details.dataset.was === "open";
delete details.dataset.was;
}
root.classList.remove("mdcheck-only", "mdcheck-blank");
}
globalThis.addEventListener("beforeprint", before);
globalThis.addEventListener("afterprint", after);
mdcheck.print = { choose };
}
{
const { el, find } = mdcheck.dom;
const { t, moment } = mdcheck.words;
const { titleOf } = mdcheck.file;
function isToday(iso) {
return new Date(iso).toDateString() === new Date().toDateString();
}
function timeOf(iso) {
return moment(iso, { hour: "2-digit", minute: "2-digit" });
}
function dayOf(iso) {
const isThisYear = new Date(iso).getFullYear() === new Date().getFullYear();
return moment(iso, { day: "numeric", month: "long", year: isThisYear ? undefined : "numeric" });
}
function status({ shelf, saved }) {
if (shelf.state === "full") {
return t("Not saved: this browser's storage is full. Save to a file now, then delete old assessments.");
}
if (shelf.state === "forbidden") {
return t("Not saved: this browser keeps no data of pages. Save to a file before you leave this page.");
}
if (!saved) {
return t("Nothing answered yet. What you answer is saved on this device. Nothing is sent anywhere.");
}
return isToday(saved)
? t("Saved on this device at {time}. Nothing is sent anywhere.", { time: timeOf(saved) })
: t("Saved on this device on {day}. Nothing is sent anywhere.", { day: dayOf(saved) });
}
function news(session) {
const { shelf, undoable } = session;
return [
session.canUndo() && t("{title} was replaced.", { title: titleOf(undoable.before) }),
shelf.unreadable.size > 0 && t("Something stored earlier could not be read and was set aside."),
].filter(Boolean);
}
function nameOf({ title, respondent, saved }) {
if (title) return respondent ? t("{title} ({respondent})", { title, respondent }) : title;
if (!saved) return t("Untitled");
return isToday(saved)
? t("Untitled, saved at {time}", { time: timeOf(saved) })
: t("Untitled, saved on {day}", { day: dayOf(saved) });
}
function showList(root, { id, sheet, saved, shelf }) {
const select = find(root, "[data-assessments]");
const entries = shelf.list();
if (!entries.some((entry) => entry.id === id)) entries.unshift({ ...sheet, id, saved });
select.replaceChildren(...entries.map((entry) => el("option", { value: entry.id }, nameOf(entry))));
select.value = id;
}
function showState(root, session) {
const { shelf } = session;
const words = [status(session), ...news(session)].join(" ");
const alert = find(root, "[data-alert]");
find(root, "[data-saved]").textContent = words;
alert.hidden = shelf.state === "kept" && shelf.unreadable.size === 0;
if (alert.textContent !== (alert.hidden ? "" : words)) alert.textContent = alert.hidden ? "" : words;
find(root, '[data-do="undo"]').hidden = !session.canUndo();
}
function saveToFile(root, session) {
const name = mdcheck.file.save(session);
find(root, "[data-saved]").textContent = t("Saved to the file {name}, among your downloads.", { name });
}
function bindBar(root, session) {
const file = find(root, "[data-file]");
const acts = {
save: () => saveToFile(root, session),
load: () => file.click(),
print: mdcheck.print.choose,
undo: () => session.undo(),
};
for (const [name, act] of Object.entries(acts)) {
find(root, `[data-do="${name}"]`).addEventListener("click", act);
}
file.addEventListener("change", () => {
const [chosen] = file.files;
if (chosen) mdcheck.later("load", ({ fromFile }) => fromFile(session, chosen));
file.value = "";
});
find(root, "[data-assessments]").addEventListener("change", ({ target }) => session.open(target.value));
const paint = (_, { kind }) => {
if (kind === "all" || kind === "head") showList(root, session);
showState(root, session);
};
session.listen(paint);
paint(session, { kind: "all" });
}
mdcheck.parts.bar = bindBar;
}
{
const { el, find, all } = mdcheck.dom;
const { t } = mdcheck.words;
function addTools(form) {
if (find(form, ".mdcheck-note")) return;
const kind = { type: "button", class: "mdcheck-clear", "data-clear": "" };
const clear = el("button", { ...kind, "aria-label": t("Clear this answer") }, t("Clear"));
const note = el("details", { class: "mdcheck-note" }, el("summary", null, t("Note and evidence")));
find(form, ".mdcheck-help").before(clear, note);
}
function addFields(form) {
if (find(form, "[data-field]")) return;
const fields = find(document, "#mdcheck-note").content.cloneNode(true);
find(form, ".mdcheck-note").append(fields);
}
function show(form, session) {
const answer = session.answer(form.dataset.item);
const { level, note, evidence, reference } = answer;
for (const radio of all(form, "input[type=radio]")) {
radio.checked = level !== null && radio.value === String(level);
radio.parentElement.classList.toggle("is-checked", radio.checked);
}
const hasNote = Boolean(note || evidence || reference);
form.classList.toggle("is-answered", level !== null);
form.classList.toggle("is-not-applicable", level === "not-applicable");
form.classList.toggle("has-note", hasNote);
if (hasNote) addFields(form);
for (const field of all(form, "[data-field]")) {
const value = answer[field.dataset.field];
if (field.value !== value) field.value = value;
}
}
function set(session, id, part, value) {
session.change(
(sheet) => {
sheet.answers[id] = { ...session.answer(id), [part]: value };
},
{ kind: "item", id },
);
}
function levelOf(value) {
return /^[0-2]$/.test(value) ? Number(value) : value;
}
function bindEvents(root, session) {
const heard = (type, part, act) =>
root.addEventListener(type, (event) => {
const target = event.target.closest(part);
if (target) act(target.closest("[data-item]"), target);
});
heard("change", "input[type=radio]", (form, { value }) => {
set(session, form.dataset.item, "level", levelOf(value));
if (value !== "not-applicable") return;
addFields(form);
find(form, ".mdcheck-note").open = true; // for the reason
});
heard("input", "[data-field]", (form, { value, dataset }) => {
set(session, form.dataset.item, dataset.field, value);
});
heard("click", ".mdcheck-note summary", addFields);
heard("click", "[data-clear]", (form) => {
find(form, "input").focus();
set(session, form.dataset.item, "level", null);
});
}
function bindQuestions(root, session) {
const forms = new Map(all(root, "[data-item]").map((form) => [form.dataset.item, form]));
const paint = (_, { kind, id }) => {
root.classList.toggle("is-quick", session.sheet.scope === "quick");
if (kind === "all") for (const form of forms.values()) show(form, session);
else if (kind === "item" && forms.has(id)) show(forms.get(id), session);
};
for (const form of forms.values()) addTools(form);
bindEvents(root, session);
session.listen(paint);
paint(session, { kind: "all" });
}
mdcheck.parts.checklist = bindQuestions;
}
{
const { el } = mdcheck.dom;
const SVG = "http://www.w3.org/2000/svg";
const MOST = 5; // links in a list of a result
function titles(terms) {
return Object.fromEntries(terms.map((term) => [term.id, term.title]));
}
function percent(value) {
return value === null ? "–" : value.toFixed(1);
}
function bar(index) {
const svg = document.createElementNS(SVG, "svg");
svg.setAttribute("viewBox", "0 0 100 10");
svg.setAttribute("preserveAspectRatio", "none");
svg.setAttribute("class", "mdcheck-svg");
svg.setAttribute("aria-hidden", "true");
const value = index.value === null ? index.low : index.value;
const parts = { track: 100, possible: index.high, far: value, certain: index.low };
for (const [name, width] of Object.entries(parts)) {
const rect = document.createElementNS(SVG, "rect");
rect.setAttribute("class", name);
rect.setAttribute("width", width);
rect.setAttribute("height", 10);
svg.append(rect);
}
return svg;
}
function verdict(method, result) {
const bands = titles(method.bands);
if (!bands[result.verdict]) return titles(method.verdicts)[result.verdict];
if (result.firm) return bands[result.verdict] + ", firm";
const reach = [result.band_low, result.band_high].map((id) => bands[id].toLowerCase());
return `${bands[result.verdict]}, provisional (${reach.join(" to ")})`;
}
function rank(result) {
if (result.place === null) return "–";
return result.best === result.worst ? String(result.best) : `${result.best} to ${result.worst}`;
}
function bounds(index) {
return index ? `${percent(index.low)} to ${percent(index.high)}` : "–";
}
function indexRow(name, index) {
return el(
"tr",
null,
el("th", { scope: "row" }, name),
el("td", { class: "mdcheck-chart" }, index ? bar(index) : ""),
el("td", { class: "mdcheck-number" }, index ? percent(index.value) : "–"),
el("td", { class: "mdcheck-number" }, bounds(index)),
el("td", { class: "mdcheck-number" }, index ? percent(index.coverage) + " %" : "–")
);
}
function head(...names) {
const cells = names.map((name) => (name ? el("th", { scope: "col" }, name) : el("td")));
return el("thead", null, el("tr", null, ...cells));
}
function table(caption, header, rows) {
return el(
"div",
{ class: "mdcheck-table", tabindex: "0", role: "region", "aria-label": caption },
el("table", { class: "mdcheck-rows" }, el("caption", { class: "mdcheck-sr" }, caption), header, el("tbody", null, ...rows))
);
}
function indexTable(caption, rows) {
return table(caption, head("", "0 to 100", "Score", "Lowest to highest", "Known"), rows);
}
function itemList(label, ids, items, tail) {
if (!ids.length) return null;
const lines = ids.map((id) => {
const item = items[id];
const here = document.getElementById("q-" + id);
const text = here ? el("a", { href: "#" + id }, here.textContent) : item.text;
return el("li", null, text, tail ? tail(item) : "");
});
return el("div", null, el("p", { class: "mdcheck-label" }, label), el("ul", null, ...lines));
}
function driverTail(method, sheet) {
const levels = titles(method.levels);
return (item) => {
const level = levels[sheet.answers[item.id].level];
const weight = item.weight > 1 ? `, weight ${item.weight}` : "";
return el("span", { class: "mdcheck-from" }, ` ${level} (${item.role}${weight})`);
};
}
function referencePage(name) {
const link = document.querySelector(`.mdcheck-refers [href*="${name}"]`);
return link ? link.getAttribute("href") : "";
}
function linkList(label, links) {
const lines = links.slice(0, MOST).map(([href, text]) => el("li", null, el("a", { href }, text)));
if (!lines.length) return null;
return el("div", null, el("p", { class: "mdcheck-label" }, label), el("ul", null, ...lines));
}
function toDo(content, sheet, result, page) {
if (!content.measures.length) return [];
const { method } = content;
const { items } = content.sectors.find((one) => one.id === result.id);
const asked = mdcheck.score.inScope(items, sheet.scope);
const { calledFor, toCheck, toLookIn } = mdcheck.score;
const at = (name) => (one) => [referencePage(name) + "#" + one.id, one.title];
return [
linkList("What can be done", calledFor(method, content.measures, asked, sheet.answers).map(([one]) => [page(one.sector) + "#" + one.id, one.title])),
linkList("Instruments to check", toCheck(method, content.instruments, asked, sheet.answers).map(at("instruments"))),
linkList("Where to look for what is missing", toLookIn(content.data_sources, asked, sheet.answers).map(at("data"))),
];
}
function lists(content, sheet, result, items, page) {
const drivers = itemList("What drives it", result.drivers, items, driverTail(content.method, sheet));
const gaps = itemList("What to find out", result.to_find_out, items);
return [drivers, gaps, ...toDo(content, sheet, result, page)].filter(Boolean);
}
function sector(content, sheet, result, items, page) {
const { method } = content;
return [
el(
"p",
{ class: "mdcheck-verdict", "data-band": result.verdict },
el("strong", null, verdict(method, result)),
". ",
titles(method.modes)[result.mode] + "."
),
indexTable("Priority, need and potential", [
indexRow("Priority", result.priority),
indexRow("Need", result.need),
indexRow("Potential", result.potential),
]),
...lists(content, sheet, result, items, page),
];
}
mdcheck.view = { titles, percent, bar, verdict, rank, bounds, head, table, indexRow, indexTable, lists, sector };
}
{
const { view } = mdcheck;
const { el } = mdcheck.dom;
const { t } = mdcheck.words;
const PAUSE = 900; // milliseconds of quiet before a change is read out
function pageOf(here) {
const { pathname } = globalThis.location;
const at = pathname.lastIndexOf(here);
return (id) => (id === here ? "" : pathname.slice(0, at) + id + pathname.slice(at + here.length));
}
function bindResult(root, session) {
const { content } = session;
const sector = content.sectors.find((one) => one.id === root.dataset.result);
const items = Object.fromEntries(sector.items.map((item) => [item.id, item]));
const shown = root.querySelector("[data-shown]");
const live = root.querySelector("[data-live]");
let timer = 0;
const paint = (_, { kind, id }) => {
if (kind !== "all" && !items[id]) return;
clearTimeout(timer);
if (kind === "all") live.textContent = "";
const asked = session.asked(sector);
const count = session.answered(asked);
root.querySelector("[data-empty]").hidden = count > 0;
shown.hidden = count === 0;
if (!count) return;
const options = { scope: session.sheet.scope, sectors: [sector.id] };
const result = mdcheck.score.assess(content, session.sheet, options).sectors[0];
const progress = t("{answered} of {asked} questions answered.", { answered: count, asked: asked.length });
shown.replaceChildren(
el("p", { class: "mdcheck-progress" }, progress),
...view.sector(content, session.sheet, result, items, pageOf(sector.id))
);
if (kind === "all") return;
const priority = result.priority ? view.percent(result.priority.value) : "none";
timer = setTimeout(() => {
live.textContent = `${progress} Priority ${priority}: ${view.verdict(content.method, result)}.`;
}, PAUSE);
};
session.listen(paint);
paint(session, { kind: "all" });
}
mdcheck.parts.result = bindResult;
}
{
const { view } = mdcheck;
const { el } = mdcheck.dom;
const { t, n } = mdcheck.words;
const { titles } = view;
const PAUSE = 900;
function progress(done, answered, asked) {
if (done) return t("Completed");
if (answered) return t("In progress, {answered} of {asked}", { answered, asked });
return n("Not started, {count} question", "Not started, {count} questions", asked);
}
function bindTasks(root, session) {
const { sectors } = session.content;
const rows = sectors.map((sector) => {
const row = root.querySelector(`[data-task="${sector.id}"]`);
const state = el("span", { class: "mdcheck-state" });
const meter = el("span", { class: "mdcheck-meter", "aria-hidden": "true" }, el("span"));
row.append(meter, state);
return { sector, row, state, fill: meter.firstChild };
});
const paint = (_, { kind, id }) => {
if (kind !== "all" && kind !== "item") return;
for (const { sector, row, state, fill } of rows) {
if (kind === "item" && !id.startsWith(`${sector.id}.`)) continue;
const asked = session.asked(sector);
const count = session.answered(asked);
const done = count === asked.length;
row.dataset.state = done ? "done" : count ? "begun" : "open";
state.textContent = progress(done, count, asked.length);
fill.style.inlineSize = `${Math.floor((100 * count) / asked.length)}%`;
}
};
session.listen(paint);
paint(session, { kind: "all" });
}
function linkOf(sector) {
const link = document.querySelector(`[data-task="${sector.id}"] a`);
return link ? el("a", { href: link.getAttribute("href") }, sector.title) : sector.title;
}
function pageOf(id) {
const link = document.querySelector(`[data-task="${id}"] a`);
return link ? link.getAttribute("href") : "";
}
function priorityRow(method, sector) {
const modes = titles(method.modes);
const { priority } = sector;
return el(
"tr",
{ "data-band": sector.verdict },
el("td", { class: "mdcheck-place" }, sector.place === null ? "–" : String(sector.place)),
el("th", { scope: "row" }, linkOf(sector)),
el("td", { class: "mdcheck-chart" }, priority ? view.bar(priority) : ""),
el("td", { class: "mdcheck-number" }, priority ? view.percent(priority.value) : "–"),
el("td", { class: "mdcheck-number", "data-label": "Lowest to highest" }, view.bounds(priority)),
el("td", { "data-label": "Verdict" }, view.verdict(method, sector)),
el("td", { class: "mdcheck-number", "data-label": "Rank" }, view.rank(sector)),
el("td", { "data-label": "What to do" }, sector.priority ? modes[sector.mode] : "–")
);
}
function prioritiesTable(method) {
const header = view.head("Place", "Sector", "0 to 100", "Score", "Lowest to highest", "Verdict", "Rank", "What to do");
const table = view.table("Sectors by priority", header, []);
const body = table.querySelector("tbody");
const shown = new Map();
const rowOf = (sector) => {
const says = JSON.stringify({ ...sector, drivers: 0, to_find_out: 0 });
const old = shown.get(sector.id);
if (old && old.says === says) return old.row;
const row = priorityRow(method, sector);
if (old) old.row.replaceWith(row);
shown.set(sector.id, { says, row });
return row;
};
const show = (sectors) =>
sectors.map(rowOf).forEach((row, n) => {
if (body.children[n] !== row) body.insertBefore(row, body.children[n] || null);
});
table.classList.add("mdcheck-priorities");
return { table, show };
}
function lensRows(terms, indices) {
const names = titles(terms);
return Object.entries(indices).map(([id, index]) => view.indexRow(names[id], index));
}
function lazy(summary, ready, build) {
const body = el("div");
const details = el("details", { class: "mdcheck-more" }, el("summary", null, summary), body);
const paint = () => details.open && ready() && body.replaceChildren(...build());
details.addEventListener("toggle", paint);
details.addEventListener("mdcheck:print", paint); // printing does not wait for toggle
return { details, paint };
}
function bindOverview(root, session) {
const { content } = session;
const { method } = content;
const items = Object.fromEntries(content.sectors.flatMap((s) => s.items.map((item) => [item.id, item])));
const shown = root.querySelector("[data-shown]");
const live = root.querySelector("[data-live]");
const priorities = prioritiesTable(method);
let result = null;
let timer = 0;
const ready = () => result !== null;
const why = lazy("What drives each sector, and what to find out", ready, () =>
result.sectors
.filter((sector) => sector.priority && sector.priority.coverage > 0)
.map((sector) => el("section", { class: "mdcheck-why" }, el("p", { class: "mdcheck-why-title" }, sector.title), ...view.lists(content, session.sheet, sector, items, pageOf)))
);
const transfers = lazy("By what moves: people, knowledge, finance", ready, () => [
view.indexTable("By what moves", lensRows(method.transfers, result.lenses.transfer)),
]);
const groups = lazy("By group of people", ready, () => [
view.indexTable("By group of people", lensRows(method.groups, result.lenses.group)),
]);
const legend = el("p", { class: "mdcheck-from" }, "A bar is dark as far as the score is certain, lighter up to the score so far, and lightest up to what it could become. Rank is the range of places this allows.");
shown.append(priorities.table, legend, why.details, transfers.details, groups.details);
const paint = (_, { kind }) => {
if (kind !== "all" && kind !== "item") return;
clearTimeout(timer);
if (kind === "all") live.textContent = "";
const some = Object.values(session.sheet.answers).some((answer) => answer.level !== null);
root.querySelector("[data-empty]").hidden = some;
shown.hidden = !some;
if (!some) return;
result = mdcheck.score.assess(content, session.sheet, { scope: session.sheet.scope });
priorities.show(result.sectors);
[why, transfers, groups].forEach((part) => part.paint());
const first = result.sectors[0];
if (kind === "item" && first.place) {
timer = setTimeout(() => {
live.textContent = `First: ${first.title}, ${view.percent(first.priority.value)}.`;
}, PAUSE);
}
};
session.listen(paint);
paint(session, { kind: "all" });
}
mdcheck.parts.tasks = bindTasks;
mdcheck.parts.overview = bindOverview;
}
{
const { el } = mdcheck.dom;
const { t } = mdcheck.words;
function set(session, id, value) {
session.change((sheet) => {
if (value) sheet.profile[id] = value;
else delete sheet.profile[id];
});
}
function question(session, { id, title }, radios) {
const choices = [
["yes", t("Yes")],
["no", t("No")],
["", t("Not said")],
];
const labels = choices.map(([value, label]) => {
const radio = el("input", { type: "radio", name: `mdcheck-profile-${id}`, value });
radio.addEventListener("change", () => set(session, id, value));
radios.push([id, radio]);
return el("label", null, radio, el("span", null, label));
});
return el("fieldset", { class: "mdcheck-scope" }, el("legend", null, title), ...labels);
}
function bindProfile(root, session) {
const asked = session.content.method.profile || [];
const radios = [];
root.append(...asked.map((one) => question(session, one, radios)));
root.hidden = asked.length === 0;
const paint = () => {
for (const [id, radio] of radios) radio.checked = radio.value === (session.sheet.profile[id] || "");
};
session.listen((_, { kind }) => {
if (kind === "all") paint();
});
paint();
}
mdcheck.parts.profile = bindProfile;
}
{
const { find, all } = mdcheck.dom;
const { t } = mdcheck.words;
const { sure } = mdcheck.dialog;
const { later } = mdcheck;
function offerExample(session) {
later("example", (sheet) => later("load", ({ offer }) => offer(session, sheet)));
}
function clear(session) {
session.change((sheet) => {
sheet.answers = {};
sheet.unknown_ids = [];
});
}
function askToClear(session) {
sure(
t("Clear the answers?"),
t("All answers and notes of this assessment are removed. Its title and goals stay."),
t("Clear"),
() => clear(session),
);
}
function askToDelete(session) {
sure(
t("Delete this assessment?"),
t("It is removed from this device. A file that you saved stays where it is."),
t("Delete"),
() => session.remove(),
);
}
function bindFields(root, session) {
const fields = all(root, "[data-head]");
const scopes = all(root, "[name=mdcheck-scope]");
for (const field of fields) {
field.addEventListener("input", () => {
if (field.validity.valid) set(session, field.dataset.head, field.value, "head");
});
}
for (const radio of scopes) {
radio.addEventListener("change", () => set(session, "scope", radio.value, "all"));
}
return () => {
for (const field of fields) {
const value = session.sheet[field.dataset.head];
if (field.value !== value) field.value = value;
}
for (const radio of scopes) radio.checked = radio.value === session.sheet.scope;
};
}
function set(session, key, value, kind) {
session.change(
(sheet) => {
sheet[key] = value;
},
{ kind },
);
}
function bindSetup(root, session) {
const acts = {
new: () => session.create(),
example: () => offerExample(session),
clear: () => askToClear(session),
delete: () => askToDelete(session),
};
const paint = bindFields(root, session);
find(root, "form").addEventListener("submit", (event) => event.preventDefault());
for (const [name, act] of Object.entries(acts)) {
find(root, `[data-do="${name}"]`).addEventListener("click", act);
}
session.listen((_, { kind }) => {
if (kind === "all" || kind === "head") paint();
});
paint();
}
mdcheck.parts.setup = bindSetup;
}
{
const { el, button, find } = mdcheck.dom;
const { t } = mdcheck.words;
const { view } = mdcheck;
function numbered(n) {
return t("Goal {number}", { number: n + 1 });
}
function field(label, control) {
return el("label", null, label, control);
}
function change(session, n, apply) {
session.change(
(sheet) => {
if (sheet.goals[n]) apply(sheet.goals[n]);
},
{ kind: "goals" },
);
}
function titleField(session, goal, n) {
const input = el("input", { type: "text", maxlength: "300" });
input.value = goal.title;
input.addEventListener("input", () => {
change(session, n, (open) => {
open.title = input.value || numbered(n);
});
});
return field(t("Title"), input);
}
function criterionField(session, n, { id, title }, level) {
const choices = [
["", "–"],
["0", t("0: do not agree")],
["1", t("1: agree")],
["2", t("2: strongly agree")],
];
const select = el("select", null, ...choices.map(([value, label]) => el("option", { value }, label)));
select.value = level === undefined ? "" : String(level);
select.addEventListener("change", () => {
change(session, n, ({ scores }) => {
if (select.value) scores[id] = Number(select.value);
else delete scores[id];
});
});
return field(title, select);
}
function sectorBox(session, n, { id, title }, isChosen) {
const box = el("input", { type: "checkbox", value: id });
box.checked = isChosen;
box.addEventListener("change", () => {
change(session, n, (goal) => {
const others = goal.sectors.filter((one) => one !== id);
goal.sectors = box.checked ? [...others, id] : others;
});
});
return el("label", { class: "mdcheck-box" }, box, el("span", null, title));
}
function form(session, goal, n) {
const { method, sectors } = session.content;
const criteria = method.criteria.map((one) => criterionField(session, n, one, goal.scores[one.id]));
const boxes = sectors.map((one) => sectorBox(session, n, one, goal.sectors.includes(one.id)));
return el(
"fieldset",
{ class: "mdcheck-goal" },
el("legend", null, numbered(n)),
titleField(session, goal, n),
el("div", { class: "mdcheck-criteria-fields" }, ...criteria),
el("details", { class: "mdcheck-goal-sectors" }, el("summary", null, t("Sectors it serves")), ...boxes),
button(t("Remove this goal"), () => session.change((sheet) => sheet.goals.splice(n, 1))),
);
}
function row({ place, title, total, low, high }) {
const range = low === high ? String(low) : t("{low} to {high}", { low, high });
return el(
"tr",
null,
el("td", { class: "mdcheck-place" }, place === null ? "–" : String(place)),
el("th", { scope: "row" }, title),
el("td", { class: "mdcheck-number" }, String(total)),
el("td", { class: "mdcheck-number" }, range),
);
}
function table({ content, sheet }) {
const { goals } = mdcheck.score.assess(content, sheet, { scope: sheet.scope });
const head = view.head(t("Place"), t("Goal"), t("Total so far"), t("Could become"));
return view.table(t("Goals by total"), head, goals.map(row));
}
function add(session, list) {
const n = session.sheet.goals.length;
const goal = { title: numbered(n), sectors: [], scores: {} };
session.change((sheet) => sheet.goals.push(goal), { kind: "goals" });
list.append(form(session, goal, n));
const title = find(list.lastElementChild, "input");
title.focus();
title.select();
}
function bindGoals(root, session) {
const list = find(root, "[data-list]");
const shown = find(root, "[data-shown]");
const button = find(root, '[data-do="goal"]');
const paint = (_, { kind }) => {
const { goals } = session.sheet;
if (kind === "all") list.replaceChildren(...goals.map((goal, n) => form(session, goal, n)));
if (kind === "all" || kind === "goals")
shown.replaceChildren(...(goals.length ? [table(session)] : []));
};
button.hidden = false;
button.addEventListener("click", () => add(session, list));
session.listen(paint);
paint(session, { kind: "all" });
}
mdcheck.parts.goals = bindGoals;
}
{
const { find, all } = mdcheck.dom;
function start() {
const data = find(document, ".mdcheck-data:not([data-bound])");
if (!data) return;
data.setAttribute("data-bound", "");
const session = new mdcheck.Session(JSON.parse(data.textContent), new mdcheck.shelf.Shelf());
mdcheck.session = session;
for (const [name, bind] of Object.entries(mdcheck.parts)) {
for (const root of all(document, `[data-${name}]`)) bind(root, session);
}
reveal();
}
function reveal() {
const id = decodeURIComponent(globalThis.location.hash.slice(1));
const target = id && document.getElementById(id);
if (!target) return;
const details = target.closest("details");
if (details) details.open = true;
const go = (frames) => {
target.scrollIntoView();
if (frames) requestAnimationFrame(() => go(frames - 1));
};
go(6);
}
function comeBack({ persisted }) {
if (persisted && mdcheck.session) mdcheck.session.follow({ key: null });
}
function warn(event) {
const { session } = mdcheck;
const isLost = session && session.shelf.state !== "kept" && !session.isBlank();
if (isLost) event.preventDefault();
}
globalThis.addEventListener("hashchange", reveal);
globalThis.addEventListener("pageshow", comeBack);
globalThis.addEventListener("beforeunload", warn);
if (globalThis.document$) globalThis.document$.subscribe(start);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
}
