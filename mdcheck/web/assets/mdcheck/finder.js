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
{function plain(text){return text.normalize("NFD").replace(/\p{M}/gu,"").toLowerCase();}
mdcheck.plain=plain;}
{const{onPage}=mdcheck.dom;const{plain}=mdcheck;const{n}=mdcheck.words;function start(){const form=document.querySelector("[data-finder]");if(!(form instanceof HTMLFormElement)||!form.hidden)return;const field=(form.querySelector("input[data-find]"));const select=(form.querySelector("select[data-find]"));const count=(form.querySelector("[data-count]"));const parts=[...document.querySelectorAll((".mdcheck-found"))];const groups=parts.map((part)=>({part,heading:part.parentElement?.querySelector(`#${part.dataset.home}`),sectors:(part.dataset.sectors||"").split(" "),title:plain(part.firstElementChild?.textContent||""),entries:[...part.querySelectorAll("li")].map((node)=>({node,text:plain(node.textContent||""),})),}));function show(){const words=plain(field.value).split(/\s+/).filter(Boolean);const seen=new Map();let left=0;for(const{part,heading,sectors,title,entries}of groups){const isHere=!select.value||sectors.includes(select.value);let found=0;for(const{node,text}of entries){node.hidden=!isHere||!words.every((word)=>text.includes(word)||title.includes(word));found+=node.hidden?0:1;}
part.hidden=!found;left+=found;seen.set(heading,Boolean(seen.get(heading)||found));}
for(const[heading,isSeen]of seen)heading?.toggleAttribute("hidden",!isSeen);count.textContent=n("{count} indicator","{count} indicators",left);}
form.addEventListener("input",show);form.addEventListener("submit",(event)=>event.preventDefault());form.hidden=false;show();}
onPage(start);}
