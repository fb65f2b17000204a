/* Written by `make scripts` from mdcheck/web/src, which has comments. MIT licence. */
"use strict";
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
const FORMAT = "mdcheck-answers/1";
const KEYS = "format title date respondent content_version scope answers goals".split(" ");
const LEVELS = new Map([
...[0, 1, 2, "unknown", "not-applicable", null].map((level) => [level, level]),
...["no", "partly", "yes"].map((word, level) => [word, level]),
]);
const newMap = () => Object.create(null); // any text can be an id, "__proto__" too
const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const has = (map, key) => Object.prototype.hasOwnProperty.call(map, key);
const get = (map, key) => (has(map, key) ? map[key] : null);
const last = (keys) => keys[keys.length - 1];
const idsOf = (list) => list.map(({ id }) => id);
function read(data, content) {
const { method, sectors } = content;
const problems = [];
const items = new Map();
const renamed = new Map();
for (const item of [].concat(...sectors.map((sector) => sector.items))) {
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
if (!has(top, "format")) wrong([], "the key 'format' is missing");
else if (format !== FORMAT) wrong(["format"], `unknown format ${short(format)}`);
const who = optional(top, ["respondent"], ["name", "constituency"]);
const [given, unknownIds] = answers(optional(top, ["answers"]));
return {
title: text(top, ["title"]),
date: date(top, ["date"]),
respondent: text(who, ["respondent", "name"]),
constituency: choice(who, ["respondent", "constituency"], idsOf(method.constituencies)),
content_version: version(top, ["content_version"]),
scope: choice(top, ["scope"], ["full", "quick"]) || "full",
answers: given,
goals: sequence(top, ["goals"]).map(goal),
unknown_ids: unknownIds,
};
}
function mapping(value, keys, known) {
if (!isMap(value)) {
wrong(keys, `expected keys with values, found ${kindOf(value)}`);
return {};
}
for (const key of known ? Object.keys(value) : []) {
if (!known.includes(key)) wrong([...keys, key], "unknown key", oneOf(known));
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
wrong(keys, `expected text, found ${kindOf(value)}`);
return "";
}
function choice(data, keys, known) {
const value = get(data, last(keys));
if (known.includes(value)) return value;
if (value !== null) wrong(keys, `unknown ${last(keys)} ${short(value)}`, oneOf(known));
return "";
}
function date(data, keys) {
const value = text(data, keys);
if (!value || isDate(value)) return value;
wrong(keys, `${short(value)} is not a date`, "Write it as 2026-11-22.");
return "";
}
function version(data, keys) {
const value = text(data, keys);
const current = method.content_version;
if (value && value !== current) {
notice(keys, `written for version ${value} of the checklists, scored with ${current}`);
}
return value;
}
function answers(data) {
const found = newMap();
const unknownIds = [];
const all = newMap();
const says = (given) => given && (given.level !== null || given.note || given.evidence || given.reference);
for (const id of Object.keys(data)) all[id] = answer(data[id], ["answers", id]);
for (const id of Object.keys(all)) {
const keys = ["answers", id];
const given = all[id];
const today = renamed.get(id) || id;
if (!items.has(today)) {
unknownIds.push(id);
notice(keys, "no checklist has this item; it is kept and not scored");
} else if (today !== id && (says(all[today]) || says(found[today]))) {
notice(keys, `is now called ${today}, which is answered too and counts`);
continue;
} else if (items.get(today).role === "open" && given.level !== null) {
notice(keys, "is an open question; its note is kept, its level ignored");
}
if (says(given) || !found[today]) found[today] = given;
}
return [found, unknownIds];
}
function answer(entry, keys) {
const isLong = isMap(entry);
const data = isLong ? mapping(entry, keys, ["level", "note", "evidence", "reference"]) : {};
return {
level: isLong ? level(get(data, "level"), [...keys, "level"]) : level(entry, keys),
note: text(data, [...keys, "note"]),
evidence: choice(data, [...keys, "evidence"], idsOf(method.evidence)),
reference: text(data, [...keys, "reference"]),
};
}
function level(value, keys) {
const word = typeof value === "string" ? value.toLowerCase() : value;
if (LEVELS.has(word)) return LEVELS.get(word);
const hint = "Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable.";
wrong(keys, `unknown level ${short(value)}`, hint);
return null;
}
function goal(entry, n) {
const keys = ["goals", n];
const data = mapping(entry, keys, ["title", "sectors", "scores"]);
if (isMap(entry) && [null, ""].includes(get(data, "title"))) wrong(keys, "the goal has no title");
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
if (typeof id !== "string") wrong([...keys, n], `expected a sector, found ${kindOf(id)}`);
else if (!known.includes(id)) notice([...keys, n], `unknown sector ${short(id)}`);
});
return given;
}
function goalScores(data, keys) {
const scores = newMap();
const given = optional(data, keys, idsOf(method.criteria));
for (const id of Object.keys(given)) {
if ([0, 1, 2].includes(given[id])) scores[id] = given[id];
else if (given[id] !== null) wrong([...keys, id], `${short(given[id])} is not a score`);
}
return scores;
}
function sequence(data, keys) {
const value = get(data, last(keys));
if (Array.isArray(value)) return value;
if (value !== null) wrong(keys, `expected a list, found ${kindOf(value)}`);
return [];
}
}
function isDate(text) {
const day = new Date(Date.parse(text) || 0);
return text > "0001" && day.toISOString().slice(0, 10) === text;
}
function oneOf(words) {
return `Use ${words.slice(0, -1).join(", ")} or ${last(words)}.`;
}
function short(value) {
const words = Object(value) === value ? kindOf(value) : JSON.stringify(value);
return words.length > 60 ? `${words.slice(0, 57)}...` : words;
}
function kindOf(value) {
if (value === null) return "nothing";
if (typeof value === "object") return isMap(value) ? "keys with values" : "a list";
return { boolean: "true or false", number: "a number" }[typeof value] || "text";
}
function write(sheet) {
const kept = new Set(sheet.unknown_ids);
const answers = newMap();
for (const id of Object.keys(sheet.answers)) {
const entry = shortForm(sheet.answers[id]);
if (entry !== null || kept.has(id)) answers[id] = entry;
}
const { title, date, content_version, scope } = sheet;
const who = filled({ name: sheet.respondent, constituency: sheet.constituency });
const respondent = Object.keys(who).length ? who : null;
return {
format: FORMAT,
...filled({ title, date, respondent, content_version, scope }),
answers,
goals: sheet.goals.map((goal) => ({
title: goal.title || "?",
sectors: goal.sectors,
scores: goal.scores,
})),
};
}
function shortForm({ level, note, evidence, reference }) {
const said = filled({ note, evidence, reference });
return Object.keys(said).length ? { level, ...said } : level;
}
function filled(parts) {
const found = {};
for (const key of Object.keys(parts)) if (parts[key]) found[key] = parts[key];
return found;
}
function blank(content) {
const { content_version } = content.method;
return read({ format: FORMAT, content_version }, content).sheet;
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
return full(error) ? globalThis.localStorage : null;
}
}
function full(error) {
return Boolean(error) && /quota/i.test(String(error.name));
}
function newId() {
return Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
}
class Session {
constructor(content) {
this.content = content;
this.storage = storage();
this.state = this.storage ? "kept" : "forbidden";
this.listeners = [];
this.broken = 0;
this.saved = null;
this.text = ""; // the open sheet as it is stored
this.id = this.get(CURRENT) || "";
this.sheet = this.load(this.id);
for (const { id } of this.list()) if (!this.sheet) this.open(id);
if (!this.sheet) this.create();
globalThis.addEventListener("storage", (event) => this.follow(event));
}
get(key) {
try {
return this.storage ? this.storage.getItem(key) : null;
} catch (error) {
return null;
}
}
put(key, value) {
if (!this.storage) return false;
try {
this.storage.setItem(key, value);
return true;
} catch (error) {
this.state = full(error) ? "full" : "forbidden";
return false;
}
}
load(id) {
const text = id && this.get(PREFIX + id);
if (!text) return null;
if (this.sheet && id === this.id && text === this.text) return this.sheet;
try {
const kept = JSON.parse(text);
const read = mdcheck.sheet.read(kept.sheet, this.content);
if (!read.problems.some((problem) => problem.fatal)) {
this.saved = kept.saved;
this.text = text;
return read.sheet;
}
} catch (error) {
}
if (this.put(BROKEN + id + ":" + newId(), text)) this.storage.removeItem(PREFIX + id);
this.broken += 1;
return null;
}
list() {
const found = [];
for (let n = 0; this.storage && n < this.storage.length; n += 1) {
const key = this.storage.key(n);
if (!key.startsWith(PREFIX)) continue;
try {
const kept = JSON.parse(this.get(key));
const title = typeof kept.sheet.title === "string" ? kept.sheet.title : "";
found.push({ id: key.slice(PREFIX.length), title, saved: String(kept.saved) });
} catch (error) {
found.push({ id: key.slice(PREFIX.length), title: "", saved: "" });
}
}
return found.sort((a, b) => (a.saved < b.saved ? 1 : -1));
}
create(sheet) {
this.id = newId();
this.sheet = sheet || mdcheck.sheet.blank(this.content);
this.saved = null;
if (sheet) this.write();
this.put(CURRENT, this.id);
this.tell();
return this.id;
}
open(id) {
if (id === this.id && this.sheet) return;
const sheet = this.load(id);
if (!sheet) return;
this.id = id;
this.sheet = sheet;
this.put(CURRENT, id);
this.tell();
}
remove() {
if (this.storage) this.storage.removeItem(PREFIX + this.id);
this.sheet = null;
const next = this.list()[0];
if (next) this.open(next.id);
if (!this.sheet) this.create();
}
change(apply, item) {
const kept = this.state === "kept" ? this.load(this.id) : null;
this.sheet = kept || this.sheet;
apply(this.sheet);
this.write();
this.tell(item);
}
write() {
const saved = new Date().toISOString();
const text = JSON.stringify({ saved, sheet: mdcheck.sheet.write(this.sheet) });
if (!this.put(PREFIX + this.id, text)) return;
this.state = "kept";
this.saved = saved;
this.text = text;
}
listen(listener) {
this.listeners.push(listener);
}
tell(item) {
this.listeners.forEach((listener) => listener(this, item));
}
follow(event) {
if (event.key !== PREFIX + this.id && event.key !== null) {
if (event.key && event.key.startsWith(PREFIX)) this.tell();
return;
}
const sheet = this.load(this.id);
if (sheet) this.sheet = sheet;
this.tell();
}
}
mdcheck.store = { Session };
}
{
const SVG = "http://www.w3.org/2000/svg";
const MOST = 5; // links in a list of a result
function el(tag, attributes, ...children) {
const element = document.createElement(tag);
for (const [name, value] of Object.entries(attributes || {})) {
if (value === true) element.setAttribute(name, "");
else if (value !== false && value !== null) element.setAttribute(name, value);
}
element.append(...children.filter((child) => child !== null));
return element;
}
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
mdcheck.view = { el, titles, percent, bar, verdict, rank, bounds, head, table, indexRow, indexTable, lists, sector };
}
{
const { view } = mdcheck;
const PAUSE = 900; // milliseconds of quiet before a change is read out
function answerOf(session, id) {
return session.sheet.answers[id] || { level: null, note: "", evidence: "", reference: "" };
}
function addNote(form) {
if (form.querySelector(".mdcheck-note")) return;
const note = view.el("details", { class: "mdcheck-note" }, view.el("summary", null, "Note and evidence"));
form.querySelector(".mdcheck-help").before(note);
}
function addFields(form) {
if (form.querySelector("[data-field]")) return;
const fields = document.getElementById("mdcheck-note").content.cloneNode(true);
form.querySelector(".mdcheck-note").append(fields);
}
function clearButton() {
return view.el("button", { type: "button", class: "mdcheck-clear", "data-clear": "", "aria-label": "Clear this answer" }, "Clear");
}
function show(form, session) {
const answer = answerOf(session, form.dataset.item);
const isAnswered = answer.level !== null;
for (const radio of form.querySelectorAll("input[type=radio]")) {
radio.checked = isAnswered && radio.value === String(answer.level);
radio.parentElement.classList.toggle("is-checked", radio.checked);
}
const clear = form.querySelector("[data-clear]");
const options = form.querySelector(".mdcheck-options");
if (clear && !isAnswered) clear.remove();
if (!clear && isAnswered && options) options.append(clearButton());
form.classList.toggle("is-answered", isAnswered);
const hasNote = Boolean(answer.note || answer.evidence || answer.reference);
form.classList.toggle("has-note", hasNote);
if (hasNote) addFields(form);
for (const field of form.querySelectorAll("[data-field]")) {
const value = answer[field.dataset.field];
if (field.value !== value) field.value = value;
}
}
function set(session, id, part, value) {
session.change((sheet) => {
sheet.answers[id] = { ...answerOf(session, id), [part]: value };
}, id);
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
form.querySelector(".mdcheck-note").open = true; // for the reason
});
heard("input", "[data-field]", (form, { value, dataset }) => set(session, form.dataset.item, dataset.field, value));
heard("click", ".mdcheck-note summary", addFields);
heard("click", "[data-clear]", (form) => {
form.querySelector("input").focus();
set(session, form.dataset.item, "level", null);
});
}
function answered(items, session) {
return items.filter((item) => answerOf(session, item.id).level !== null).length;
}
function asked(sector, session) {
return mdcheck.score.inScope(sector.items, session.sheet.scope).filter(({ role }) => role !== "open");
}
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
const paint = (_, item) => {
if (item && !items[item]) return;
const count = answered(asked(sector, session), session);
root.querySelector("[data-empty]").hidden = count > 0;
shown.hidden = count === 0;
if (!count) return;
const options = { scope: session.sheet.scope, sectors: [sector.id] };
const result = mdcheck.score.assess(content, session.sheet, options).sectors[0];
const progress = `${count} of ${asked(sector, session).length} items answered.`;
shown.replaceChildren(
view.el("p", { class: "mdcheck-progress" }, progress),
...view.sector(content, session.sheet, result, items, pageOf(sector.id))
);
clearTimeout(timer);
if (!item) return;
const priority = result.priority ? view.percent(result.priority.value) : "none";
timer = setTimeout(() => {
live.textContent = `${progress} Priority ${priority}: ${view.verdict(content.method, result)}.`;
}, PAUSE);
};
session.listen(paint);
paint();
}
function bindForms(root, session) {
const forms = new Map([...root.querySelectorAll("[data-item]")].map((form) => [form.dataset.item, form]));
const paint = (_, item) => {
root.classList.toggle("is-quick", session.sheet.scope === "quick");
if (!item) forms.forEach((form) => show(form, session));
else if (forms.has(item)) show(forms.get(item), session);
};
forms.forEach(addNote);
bindEvents(root, session);
session.listen(paint);
paint();
}
function printedHead(blank) {
const { title, date, respondent } = mdcheck.session.sheet;
const line = "_".repeat(24);
if (blank) return `Country and year ${line} Respondent ${line}`;
return [title, date, respondent].filter(Boolean).join(" · ");
}
function beforePrint() {
const blank = document.documentElement.classList.contains("mdcheck-blank");
if (mdcheck.session && (blank || !document.querySelector("[data-setup]"))) {
document.querySelector("h1").after(view.el("p", { class: "mdcheck-printed" }, printedHead(blank)));
}
for (const details of document.querySelectorAll(".mdcheck-note, .mdcheck-sector, .mdcheck-more")) {
details.dataset.was = details.open ? "open" : "";
details.open = blank ? !details.matches(".mdcheck-note") : details.closest(".has-note, .mdcheck-sector, .mdcheck-overview") !== null;
}
document.querySelectorAll(".mdcheck-more").forEach((details) => details.dispatchEvent(new Event("mdcheck:print")));
for (const field of document.querySelectorAll("[data-field], [data-head]")) {
const value = field.tagName === "SELECT" ? field.selectedOptions[0].textContent : field.value;
const text = !blank && field.value ? value : "";
field.after(view.el("span", { class: "mdcheck-printed" }, text));
}
}
function afterPrint() {
document.querySelectorAll(".mdcheck-printed").forEach((copy) => copy.remove());
for (const details of document.querySelectorAll("details[data-was]")) {
details.open = details.dataset.was === "open";
delete details.dataset.was;
}
document.documentElement.classList.remove("mdcheck-only", "mdcheck-blank");
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
mdcheck.checklist = { bindForms, bindResult, answered, asked, beforePrint, afterPrint, reveal };
}
{
const { view, checklist } = mdcheck;
const { el } = view;
const LARGEST = 1000000;
const STATES = {
full: "Not saved: this browser's storage is full. Save to a file now, then delete old assessments.",
forbidden: "Not saved: this browser does not let pages keep data. Save to a file before you leave this page.",
};
const time = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" });
function clock(iso) {
const at = new Date(iso);
return at.toDateString() === new Date().toDateString() ? time.format(at) : at.toLocaleDateString();
}
function status(session) {
const lost = session.broken ? " Something stored earlier could not be read and was set aside." : "";
if (session.state !== "kept") return STATES[session.state] + lost;
if (!session.saved) return "Nothing answered yet. What you answer is saved on this device. Nothing is sent anywhere." + lost;
return `Saved on this device at ${clock(session.saved)}. Nothing is sent anywhere.` + lost;
}
function name(entry) {
return entry.title || (entry.saved ? `Untitled, ${clock(entry.saved)}` : "Untitled");
}
function ask(dialog, title, body, choices) {
dialog.querySelector("h2").textContent = title;
dialog.querySelector("[data-body]").replaceChildren(...body);
const buttons = choices.map(([label, action]) => {
const button = el("button", { type: "button" }, label);
button.addEventListener("click", () => {
dialog.close();
if (action) action();
});
return button;
});
dialog.querySelector("[data-choices]").replaceChildren(...buttons);
dialog.showModal();
}
function fileName(sheet) {
const title = sheet.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
return `mdcheck-${title.slice(0, 60) || "answers"}.json`;
}
function save(session) {
const text = JSON.stringify(mdcheck.sheet.write(session.sheet), null, 2) + "\n";
const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
el("a", { href: url, download: fileName(session.sheet) }).click();
setTimeout(() => URL.revokeObjectURL(url), 60000);
}
function list(lines) {
const more = lines.length > 10 ? [el("li", null, `and ${lines.length - 10} more`)] : [];
return el("ul", null, ...lines.slice(0, 10).map((line) => el("li", null, line)), ...more);
}
function inWords(problem) {
return [problem.where, problem.message + ".", problem.hint].filter(Boolean).join(" ");
}
function refuse(dialog, ...body) {
ask(dialog, "This file cannot be loaded", body, [["Close", null]]);
}
function offer(session, dialog, text) {
let data;
try {
data = JSON.parse(text);
} catch (error) {
const hint = /^\s*(#|format\s*:)/.test(text) ? " It looks like YAML, which only the command line reads." : "";
const message = `This is not an assessment that was saved here: ${error.message}.${hint}`;
return refuse(dialog, el("p", null, message));
}
const { sheet, problems } = mdcheck.sheet.read(data, session.content);
const fatal = problems.filter((problem) => problem.fatal);
if (fatal.length) {
return refuse(dialog, el("p", null, "Nothing was changed. These are the problems:"), list(fatal.map(inWords)));
}
return ask(dialog, "Load this assessment?", preview(session, sheet, problems), [
["Open beside the others", () => session.create(sheet)],
["Replace the open one", () => session.change((open) => Object.assign(open, sheet))],
["Cancel", null],
]);
}
function preview(session, sheet, problems) {
const answered = Object.values(sheet.answers).filter((answer) => answer.level !== null).length;
const facts = [
`Title: ${sheet.title || "–"}`,
`Date: ${sheet.date || "–"}`,
`Respondent: ${sheet.respondent || "–"}`,
`Answers: ${answered}`,
`Goals: ${sheet.goals.length}`,
];
const notes = session.content.sectors.length > 1 ? problems.map(inWords) : [];
return [list(facts), ...(notes.length ? [el("p", null, "Good to know:"), list(notes)] : [])];
}
function load(session, dialog, file) {
if (file.size > LARGEST) {
const message = "It is larger than 1 MB. An assessment is far smaller: is this the right file?";
return refuse(dialog, el("p", null, message));
}
const reader = new FileReader();
reader.addEventListener("load", () => offer(session, dialog, String(reader.result)));
reader.addEventListener("error", () => refuse(dialog, el("p", null, "The browser could not read it.")));
return reader.readAsText(file);
}
function print(dialog) {
const run = (...only) => () => {
document.documentElement.classList.add(...only);
globalThis.print();
};
const blank = [["Blank form with boxes to tick", run("mdcheck-only", "mdcheck-blank")]];
ask(dialog, "What should be printed?", [], [
["Answers and results", run("mdcheck-only")],
...(document.querySelector("[data-checklist]") ? blank : []),
["The whole page", run()],
["Cancel", null],
]);
}
function showList(root, session) {
const select = root.querySelector("[data-assessments]");
const entries = session.list();
if (!entries.some((entry) => entry.id === session.id)) {
entries.unshift({ id: session.id, title: session.sheet.title, saved: session.saved });
}
select.replaceChildren(...entries.map((entry) => el("option", { value: entry.id }, name(entry))));
select.value = session.id;
}
function showState(root, session) {
root.querySelector("[data-saved]").textContent = status(session);
const alert = root.querySelector("[data-alert]");
alert.hidden = session.state === "kept" && !session.broken;
const words = alert.hidden ? "" : status(session);
if (alert.textContent !== words) alert.textContent = words;
}
function bindBar(root, session) {
const dialog = root.querySelector("[data-dialog]");
const file = root.querySelector("[data-file]");
const actions = {
save: () => save(session),
load: () => file.click(),
print: () => print(dialog),
};
for (const [action, run] of Object.entries(actions)) {
root.querySelector(`[data-do="${action}"]`).addEventListener("click", run);
}
file.addEventListener("change", () => {
if (file.files[0]) load(session, dialog, file.files[0]);
file.value = "";
});
root.querySelector("[data-assessments]").addEventListener("change", (event) => session.open(event.target.value));
const paint = (_, part) => {
if (!part || part === "head") showList(root, session);
showState(root, session);
};
session.listen(paint);
paint();
}
function start() {
const data = document.querySelector(".mdcheck-data:not([data-bound])");
if (!data) return;
data.setAttribute("data-bound", "");
const session = new mdcheck.store.Session(JSON.parse(data.textContent));
mdcheck.session = session;
const parts = { bar: bindBar, checklist: checklist.bindForms, result: checklist.bindResult, ...mdcheck.assessment };
for (const [name, bind] of Object.entries(parts)) {
document.querySelectorAll(`[data-${name}]`).forEach((root) => bind(root, session));
}
checklist.reveal();
}
function warn(event) {
const { session } = mdcheck;
if (session && session.state !== "kept" && Object.keys(session.sheet.answers).length) event.preventDefault();
}
mdcheck.page = { ask, offer };
globalThis.addEventListener("hashchange", checklist.reveal);
globalThis.addEventListener("pageshow", ({ persisted }) => persisted && mdcheck.session && mdcheck.session.follow({ key: null }));
globalThis.addEventListener("beforeprint", checklist.beforePrint);
globalThis.addEventListener("afterprint", checklist.afterPrint);
globalThis.addEventListener("beforeunload", warn);
if (globalThis.document$) globalThis.document$.subscribe(start);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
}
