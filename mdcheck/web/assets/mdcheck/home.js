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
globalThis.mdcheck=globalThis.mdcheck||({});{const NOT_APPLICABLE="not-applicable";const NO_EVIDENCE="none";const LEVELS=[0,1,2];const BLANK={level:null,evidence:""};const has=(map,key)=>Object.hasOwn(map,key);const idsOf=(list)=>list.map(({id})=>id);const weightOf=(item)=>item.weight||1;function indexOf(sums,slot){const[points,known,full]=[sums.points[slot],sums.known[slot],sums.full[slot]];if(!full)return null;return{points,known,full,low:[points,full],value:known?[points,known]:null,high:[points+full-known,full],coverage:[known,full],};}
function inScope(items,scope){return items.filter((item)=>item.core||scope!=="quick");}
function pointsOf(method,item,level){return weightOf(item)*method.points[item.role][level];}
function isSetAside(item,level,profile){if((level!==null&&level!==undefined)||!item.applies||!item.applies.length)return false;return item.applies.every((key)=>has(profile,key)&&profile[key]==="no");}
function prepare(method,sectors,scope){const scored=sectors.map(({items})=>inScope(items,scope).filter(({role})=>role!=="open"));const tags={transfer:new Set(),groups:new Set()};for(const item of([]).concat(...scored)){for(const id of item.transfer||[])tags.transfer.add(id);for(const id of item.groups||[])tags.groups.add(id);}
const transfers=idsOf(method.transfers).filter((id)=>tags.transfer.has(id));const groups=idsOf(method.groups).filter((id)=>tags.groups.has(id));const names=idsOf(sectors).map((id)=>`sector ${id}`);names.push(...transfers.map((id)=>`transfer ${id}`),...groups.map((id)=>`group ${id}`));const first=new Map(names.map((name,n)=>[name,2*n]));const counted=sectors.map((sector,n)=>({sector,items:madeReady(method,scored[n],`sector ${sector.id}`,first),}));return{method,scope,sectors:counted,transfers,groups,size:2*names.length};}
function madeReady(method,items,sector,first){const byCore=[...items.filter(({core})=>core),...items.filter(({core})=>!core)];const order=new Map(byCore.map((item,n)=>[item,n]));const at=(item)=>Number(order.get(item));const byWeight=byCore.slice().sort((a,b)=>weightOf(b)-weightOf(a)||at(a)-at(b));const heaviest=new Map(byWeight.map((item,n)=>[item,n]));return items.map((item)=>{const part=method.need.includes(item.role)?0:1;const isAlert=item.role==="pressure"&&weightOf(item)===method.alert.weight;const transfers=(item.transfer||[]).map((id)=>`transfer ${id}`);const groups=(item.groups||[]).map((id)=>`group ${id}`);const slots=[sector,...transfers,...groups].map((name)=>Number(first.get(name))+part);return{item,id:item.id,part,points:LEVELS.map((level)=>pointsOf(method,item,level)),full:2*weightOf(item),slots:Array.from(new Set(slots)).filter((slot)=>slot>=0),alert:isAlert?method.alert.level:null,order:at(item),heaviest:Number(heaviest.get(item)),};});}
function count(prepared,answers,profile){const zeros=()=>new Array(prepared.size).fill(0);const sums={points:zeros(),known:zeros(),full:zeros()};const tallies=prepared.sectors.map(({items})=>tallied(items,answers,profile,sums));return{sums,tallies};}
function tallied(items,answers,profile,sums){const drivers=[];const openEnded=[];const alerts=[];const setAside=[];const evidence=new Map();const heaviest=[0,0];for(const one of items){const answer=has(answers,one.id)?answers[one.id]:BLANK;const{level}=answer;if(level===NOT_APPLICABLE)continue;if(isSetAside(one.item,level,profile)){setAside.push(one.id);continue;}
for(const slot of one.slots)sums.full[slot]+=one.full;if(typeof level!=="number"){openEnded.push(one);continue;}
const points=one.points[level];for(const slot of one.slots){sums.known[slot]+=one.full;sums.points[slot]+=points;}
heaviest[one.part]=Math.max(heaviest[one.part],one.full);if(points){const kind=answer.evidence||NO_EVIDENCE;drivers.push({id:one.id,points,order:one.order});evidence.set(kind,(evidence.get(kind)||0)+points);}
if(level===one.alert)alerts.push(one.id);}
drivers.sort((a,b)=>b.points-a.points||a.order-b.order);openEnded.sort((a,b)=>a.heaviest-b.heaviest);return{alerts,drivers:new Map(drivers.map(({id,points})=>[id,points])),to_find_out:idsOf(openEnded),set_aside:setAside,evidence,heaviest,};}
mdcheck.count={NOT_APPLICABLE,NO_EVIDENCE,has,idsOf,weightOf,indexOf,inScope,pointsOf};Object.assign(mdcheck.count,{isSetAside,prepare,count});}
{const PREFIX="mdcheck:v1:";const CURRENT="mdcheck:current";const BROKEN="mdcheck:broken:";function storage(){if(globalThis.mdcheckForbidden)return null;try{const found=globalThis.localStorage;found.setItem("mdcheck:test","1");found.removeItem("mdcheck:test");return found;}catch(error){return isFull(error)?globalThis.localStorage:null;}}
function isFull(error){return/quota/i.test(String(error?.name));}
function newId(){return Date.now().toString(36)+Math.random().toString(36).slice(2,6);}
const timeOf=(text)=>Number(String(text).split(" ")[1])||0;class Shelf{storage=storage();state=this.storage?"kept":"forbidden";trouble=this.state;unreadable=new Set();left=new Map();text(id){return this.left.get(id)??this.get(PREFIX+id);}
shared(id){return this.get(PREFIX+id)??this.text(id);}
keep(id,text){if(this.put(PREFIX+id,text))this.left.delete(id);else this.left.set(id,text);}
judge(id,isOnDisk){this.state=isOnDisk||!this.left.has(id)?"kept":this.trouble;}
remove(id){this.left.delete(id);if(this.storage)this.storage.removeItem(PREFIX+id);}
setAside(id){const text=this.text(id);this.unreadable.add(id);if(text!==null&&this.put(`${BROKEN}${id}:${newId()}`,text))this.remove(id);}
list(){return this.ids().map((id)=>({id,...label(this.text(id))})).sort((a,b)=>(a.saved<b.saved?1:-1));}
ids(){const{storage}=this;const keys=Array.from({length:storage?storage.length:0},(_,n)=>String(storage?.key(n)));const ids=keys.filter((key)=>key.startsWith(PREFIX)).map((key)=>key.slice(PREFIX.length));return[...new Set([...this.left.keys(),...ids])].filter((id)=>!this.unreadable.has(id));}
current(){return(this.get(CURRENT)||"").split(" ")[0];}
choose(id){const text=`${id} ${Date.now()}`;this.put(CURRENT,text);return text;}
chosen(text){return timeOf(text)>timeOf(this.get(CURRENT))&&this.put(CURRENT,text);}
idOf(key){return key.startsWith(PREFIX)?key.slice(PREFIX.length):null;}
get(key){try{return this.storage?this.storage.getItem(key):null;}catch{return null;}}
put(key,value){if(!this.storage)return false;try{this.storage.setItem(key,value);return true;}catch(error){this.trouble=isFull(error)?"full":"forbidden";return false;}}}
function label(text){try{const{saved,sheet}=JSON.parse(text);const{title,respondent,date,answers}=sheet;return{title:named(title),respondent:named(respondent?.name),date:named(date),sectors:homesOf(answers),saved:Date.parse(saved)?saved:"",};}catch{return{title:"",respondent:"",date:"",sectors:[],saved:""};}}
function homesOf(answers){return[...new Set(Object.keys(answers||{}).map((id)=>id.split(".")[0]))];}
function named(value){return typeof value==="string"?value:"";}
mdcheck.shelf={Shelf,newId,homesOf};}
{function el(tag,attributes,...children){const element=document.createElement(tag);for(const[name,value]of Object.entries(attributes||{})){if(value===true)element.setAttribute(name,"");else if(value!==false&&value!==null)element.setAttribute(name,value);}
element.append(...children.filter((child)=>child!==null));return element;}
function button(label,act){const made=el("button",{type:"button"},label);made.addEventListener("click",act);return made;}
function find(root,selector){return root.querySelector(selector);}
function all(root,selector){return[...root.querySelectorAll(selector)];}
function onPage(start){if(globalThis.document$)globalThis.document$.subscribe(start);else if(document.readyState==="loading")document.addEventListener("DOMContentLoaded",start);else start();}
mdcheck.dom={el,button,find,all,onPage};mdcheck.parts={};}
{const{el,find}=mdcheck.dom;const{t}=mdcheck.words;const{inScope,isSetAside}=mdcheck.count;const isMap=(value)=>typeof value==="object"&&value!==null&&!Array.isArray(value);function lastOpen(shelf){const open=sheetOf(shelf.text(shelf.current()));return(open||shelf.list().map(({id})=>sheetOf(shelf.text(id))).find(Boolean)||null);}
function sheetOf(text){try{const{sheet}=JSON.parse(text);return isMap(sheet)&&isMap(sheet.answers)?sheet:null;}catch{return null;}}
function progress(items,{answers,profile,scope}){const level=({id})=>levelOf(Object.hasOwn(answers,id)?answers[id]:null);const denied=isMap(profile)?profile:{};const asked=inScope(items,scope).filter((item)=>!isSetAside(item,level(item),denied));return[asked.filter((item)=>level(item)!==null).length,asked.length];}
function levelOf(answer){return(isMap(answer)?answer.level:answer)??null;}
function words(title,answered,asked){return typeof title==="string"&&title?t("Go on with {title}: {answered} of {asked} answered",{title,answered,asked}):t("Go on with your assessment: {answered} of {asked} answered",{answered,asked});}
function show(root,shelf,items,usual){const sheet=lastOpen(shelf);if(!sheet)return root.replaceChildren(...usual);const[answered,asked]=progress(items,sheet);const way=find(document,".mdcheck-hero .md-button--primary");root.replaceChildren(el("a",{href:way.getAttribute("href")},words(sheet.title,answered,asked)),el("progress",{value:String(answered),max:String(asked||1),"aria-hidden":"true"}),);}
function start(){const root=find(document,"[data-underway]");const shelf=new mdcheck.shelf.Shelf();if(!root||!shelf.storage)return;const items=JSON.parse(find(document,".mdcheck-asked").textContent);const usual=[...root.childNodes];const paint=()=>show(root,shelf,items,usual);globalThis.addEventListener("storage",paint);globalThis.addEventListener("pageshow",({persisted})=>{if(persisted)paint();});paint();}
start();}
