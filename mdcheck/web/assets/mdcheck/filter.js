/* Written by `make scripts` from mdcheck/web/src, which has comments. MIT licence. */
"use strict";globalThis.mdcheck=globalThis.mdcheck||{};{const FORMS=["zero","one","two","few","many","other"];let language="en";let messages={};let categories=[];const formats={};function speak(catalogue){language=catalogue.language||"en";messages=catalogue.messages||{};const{pluralCategories}=new Intl.PluralRules(language).resolvedOptions();categories=FORMS.filter((name)=>pluralCategories.some((one)=>one===name));}
function t(message,places={}){return filled([].concat(translated(message,message))[0],places);}
function n(one,many,count,places={}){const forms=translated(one,null);const message=forms?formOf([].concat(forms),count):count===1?one:many;return filled(message,{count,...places});}
function translated(message,otherwise){return Object.hasOwn(messages,message)?messages[message]:otherwise;}
function formOf(forms,count){const at=categories.indexOf(new Intl.PluralRules(language).select(count));return forms[Math.min(at,forms.length-1)];}
function filled(message,places){return message.replace(/\{([a-z_]+)\}/g,(place,name)=>Object.hasOwn(places,name)?String(places[name]):place,);}
function percent(tenths){if(tenths===null)return"–";return t("{whole}.{tenth}",{whole:Math.floor(tenths/10),tenth:tenths%10});}
function moment(iso,options){const key=JSON.stringify([language,options]);if(!formats[key])
formats[key]=new Intl.DateTimeFormat(language==="en"?"en-GB":language,options);return formats[key].format(new Date(iso));}
const found=globalThis.document&&document.querySelector(".mdcheck-words");speak(found?JSON.parse(String(found.textContent)):{});mdcheck.words={speak,t,n,percent,moment};}
{function el(tag,attributes,...children){const element=document.createElement(tag);for(const[name,value]of Object.entries(attributes||{})){if(value===true)element.setAttribute(name,"");else if(value!==false&&value!==null)element.setAttribute(name,value);}
element.append(...children.filter((child)=>child!==null));return element;}
function button(label,act){const made=el("button",{type:"button"},label);made.addEventListener("click",act);return made;}
function find(root,selector){return root.querySelector(selector);}
function all(root,selector){return[...root.querySelectorAll(selector)];}
function onPage(start){if(globalThis.document$)globalThis.document$.subscribe(start);else if(document.readyState==="loading")document.addEventListener("DOMContentLoaded",start);else start();}
mdcheck.dom={el,button,find,all,onPage};mdcheck.parts={};}
{const{el}=mdcheck.dom;const{t}=mdcheck.words;const{src}=(document.currentScript);const coming={};function fail(){const title=t("This part of the site could not be loaded. Are you online?");mdcheck.dialog.ask(title,[],[[t("Close"),null]]);}
function later(name,use,failed=fail){if(mdcheck[name]){use(mdcheck[name]);return;}
coming[name]||=el("script",{src:new URL(`${name}.js`,src).href});const script=coming[name];script.addEventListener("load",()=>use(mdcheck[name]));script.addEventListener("error",()=>{delete coming[name];script.remove();failed();});document.head.append(script);}
mdcheck.later=later;}
{function plain(text){return text.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase();}
mdcheck.plain=plain;}
{const{all,find,onPage}=mdcheck.dom;const{plain}=mdcheck;const{n}=mdcheck.words;const has=({dataset},name,value)=>dataset[name].split(" ").includes(value);let said=null;function load(then){mdcheck.later("experiences-words",(words)=>{said=Object.fromEntries(Object.entries(words).map(([id,text])=>[id,plain(text)]));then();},then,);}
function wordsOf(entry){return(said&&said[entry.dataset.id])||plain(entry.textContent);}
function isAbout(entry,words){const text=` ${wordsOf(entry)}`;return words.every((word)=>text.split(/[^\p{L}\p{N}]+/u).some((one)=>one.startsWith(word)));}
const ORDERS={title:()=>0,place:(a,b)=>a.dataset.place.localeCompare(b.dataset.place,document.documentElement.lang),year:(a,b)=>Number(b.dataset.year)-Number(a.dataset.year),};function sendOn(entries){const id=location.hash.slice(1);const meant=entries.find(({dataset})=>dataset.id===id);if(meant)location.replace(find(meant,"a").href);}
function start(){const form=find(document,"[data-filters]");if(!form||!form.hidden)return;const list=find(document,"[data-lines]");const entries=all(list,".mdcheck-experience");sendOn(entries);globalThis.addEventListener("hashchange",()=>sendOn(entries));const search=find(form,"[data-search]");const sort=find(form,"[data-sort]");const selects=all(form,"[data-filter]");const fits=(entry)=>selects.every(({value,dataset})=>value===""||has(entry,dataset.filter,value));const show=()=>{const words=plain(search.value).match(/[\p{L}\p{N}]+/gu)||[];for(const entry of entries)entry.hidden=!fits(entry)||!isAbout(entry,words);const left=entries.filter((entry)=>!entry.hidden).length;find(form,"[data-count]").textContent=n("{count} experience","{count} experiences",left);};search.addEventListener("input",()=>{if(said)show();else load(show);});sort.addEventListener("change",()=>list.append(...[...entries].sort(ORDERS[sort.value])));form.addEventListener("change",show);form.addEventListener("submit",(event)=>event.preventDefault());form.hidden=false;show();if(sort.value!=="title")sort.dispatchEvent(new Event("change"));}
onPage(start);}
