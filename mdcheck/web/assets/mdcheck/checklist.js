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
{const{t}=mdcheck.words;const FORMAT="mdcheck-answers/1";const KEYS="format title date respondent content_version scope profile answers goals".split(" ");const VALUES=[0,1,2,"unknown","not-applicable",null];const LEVELS=new Map(VALUES.map((level)=>[level,level]));LEVELS.set("no",0).set("partly",1).set("yes",2);const newMap=()=>Object.create(null);const isMap=(value)=>value!==null&&typeof value==="object"&&!Array.isArray(value);const has=(map,key)=>Object.hasOwn(map,key);const get=(map,key)=>(has(map,key)?map[key]:null);const last=(keys)=>keys[keys.length-1];const idsOf=(list)=>list.map(({id})=>id);function read(data,content){const{method,sectors}=content;const problems=[];const items=new Map();const renamed=new Map();const retired=Object.assign({},...sectors.map((sector)=>sector.retired));for(const item of sectors.flatMap((sector)=>sector.items)){items.set(item.id,item);for(const old of item.aliases||[])renamed.set(old,item.id);}
const found=sheet();return{sheet:problems.some(({fatal})=>fatal)?null:found,problems};function wrong(keys,message,hint="",fatal=true){const where=keys.map((key)=>(typeof key==="number"?key+1:key)).join(" ");problems.push({where,message,hint,fatal});}
function notice(keys,message,hint=""){wrong(keys,message,hint,false);}
function sheet(){const top=mapping(data,[],KEYS);const format=get(top,"format");if(!has(top,"format"))wrong([],t("the key '{key}' is missing",{key:"format"}));else if(format!==FORMAT)wrong(["format"],t("unknown format {value}",{value:short(format)}));const who=optional(top,["respondent"],["name","constituency"]);const[given,unknownIds]=answers(optional(top,["answers"]));return{title:text(top,["title"]),date:date(top,["date"]),respondent:text(who,["respondent","name"]),constituency:choice(who,["respondent","constituency"],idsOf(method.constituencies)),content_version:version(top,["content_version"]),scope:choice(top,["scope"],["full","quick"])||"full",profile:profile(optional(top,["profile"],idsOf(method.profile||[]))),answers:given,goals:sequence(top,["goals"]).map(goal),unknown_ids:unknownIds,};}
function mapping(value,keys,known){if(!isMap(value)){wrong(keys,t("expected keys with values, found {kind}",{kind:kindOf(value)}));return{};}
for(const key of known?Object.keys(value):[]){if(!known.includes(key))wrong([...keys,key],t("unknown key"),oneOf(known));}
return value;}
function optional(data,keys,known){const value=get(data,last(keys));return value===null?{}:mapping(value,keys,known);}
function text(data,keys){const value=get(data,last(keys));if(value===null)return"";if(typeof value==="number")return String(value);if(typeof value==="string")return value;wrong(keys,t("expected text, found {kind}",{kind:kindOf(value)}));return"";}
function choice(data,keys,known){const value=get(data,last(keys));if(known.includes(value))return value;if(value!==null){wrong(keys,t("unknown {key} {value}",{key:last(keys),value:short(value)}),oneOf(known));}
return"";}
function date(data,keys){const value=text(data,keys);if(!value||isDate(value))return value;wrong(keys,t("{value} is not a date",{value:short(value)}),t("Write it as 2026-11-22."));return"";}
function version(data,keys){const value=text(data,keys);const current=method.content_version;if(value&&value!==current){const places={version:value,current};notice(keys,t("written for version {version} of the checklists, scored with {current}",places));}
return value;}
function profile(data){const found=newMap();for(const id of Object.keys(data)){const value=choice(data,["profile",id],["yes","no"]);if(value)found[id]=value;}
return found;}
function answers(data){const found=newMap();const unknownIds=[];const all=newMap();const says=(given)=>given&&Object.values(given).some((part)=>part!==null&&part!=="");for(const id of Object.keys(data))all[id]=answer(data[id],["answers",id]);for(const id of Object.keys(all)){const keys=["answers",id];const given=all[id];const today=renamed.get(id)||id;if(has(retired,id)){unknownIds.push(id);notice(keys,t("is no longer asked; it is kept and not scored"),retired[id]);}else if(!items.has(today)){unknownIds.push(id);notice(keys,t("no checklist has this item; it is kept and not scored"));}else if(today!==id&&(says(all[today])||says(found[today]))){notice(keys,t("is now called {id}, which is answered too and counts",{id:today}));continue;}else if(items.get(today).role==="open"&&given.level!==null){notice(keys,t("is an open question; its note is kept, its level ignored"));}
if(says(given)||!found[today])found[today]=given;}
return[found,unknownIds];}
function answer(entry,keys){const isLong=isMap(entry);const data=isLong?mapping(entry,keys,["level","note","evidence","reference","by"]):{};return{level:isLong?level(get(data,"level"),[...keys,"level"]):level(entry,keys),note:text(data,[...keys,"note"]),evidence:choice(data,[...keys,"evidence"],idsOf(method.evidence)),reference:text(data,[...keys,"reference"]),by:text(data,[...keys,"by"]),};}
function level(value,keys){const word=typeof value==="string"?value.toLowerCase():value;if(LEVELS.has(word))return LEVELS.get(word);const hint=t("Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable.");wrong(keys,t("unknown level {value}",{value:short(value)}),hint);return null;}
function goal(entry,n){const keys=["goals",n];const data=mapping(entry,keys,["title","sectors","scores"]);if(isMap(entry)&&[null,""].includes(get(data,"title")))wrong(keys,t("the goal has no title"));return{title:text(data,[...keys,"title"]),sectors:goalSectors(data,[...keys,"sectors"]),scores:goalScores(data,[...keys,"scores"]),};}
function goalSectors(data,keys){const known=idsOf(sectors);const given=sequence(data,keys);given.forEach((id,n)=>{if(typeof id!=="string")
wrong([...keys,n],t("expected a sector, found {kind}",{kind:kindOf(id)}));else if(!known.includes(id))notice([...keys,n],t("unknown sector {value}",{value:short(id)}));});return given;}
function goalScores(data,keys){const scores=newMap();const given=optional(data,keys,idsOf(method.criteria));for(const id of Object.keys(given)){if([0,1,2].includes(given[id]))scores[id]=given[id];else if(given[id]!==null)
wrong([...keys,id],t("{value} is not a score",{value:short(given[id])}));}
return scores;}
function sequence(data,keys){const value=get(data,last(keys));if(Array.isArray(value))return value;if(value!==null)wrong(keys,t("expected a list, found {kind}",{kind:kindOf(value)}));return[];}}
function isDate(text){const day=new Date(Date.parse(text)||0);return text>"0001"&&day.toISOString().slice(0,10)===text;}
function oneOf(words){return words.length?t("Use one of these: {words}.",{words:words.join(", ")}):"";}
function short(value){const words=Object(value)===value?kindOf(value):JSON.stringify(value);return words.length>60?`${words.slice(0, 57)}...`:words;}
function kindOf(value){if(value===null)return t("nothing");if(typeof value==="object")return isMap(value)?t("keys with values"):t("a list");return{boolean:t("true or false"),number:t("a number")}[typeof value]||t("text");}
function write(sheet){const kept=new Set(sheet.unknown_ids);const answers=newMap();for(const id of Object.keys(sheet.answers)){const entry=shortForm(sheet.answers[id]);if(entry!==null||kept.has(id))answers[id]=entry;}
const{title,date,content_version,scope}=sheet;const respondent=filled({name:sheet.respondent,constituency:sheet.constituency});const profile=filled(sheet.profile||{});return{format:FORMAT,...filled({title,date,respondent,content_version,scope,profile}),answers,goals:sheet.goals.map((goal)=>({title:goal.title||"?",sectors:goal.sectors,scores:goal.scores,})),};}
function shortForm({level,note,evidence,reference,by}){const said=filled({note,evidence,reference,by});return Object.keys(said).length?{level,...said}:level;}
function filled(parts){const says=(part)=>(isMap(part)?Object.keys(part).length>0:Boolean(part));return Object.fromEntries(Object.entries(parts).filter(([,part])=>says(part)));}
function blank(content){const{content_version}=content.method;return(read({format:FORMAT,content_version},content).sheet);}
mdcheck.sheet={read,write,blank};}
{const PREFIX="mdcheck:v1:";const CURRENT="mdcheck:current";const BROKEN="mdcheck:broken:";function storage(){if(globalThis.mdcheckForbidden)return null;try{const found=globalThis.localStorage;found.setItem("mdcheck:test","1");found.removeItem("mdcheck:test");return found;}catch(error){return isFull(error)?globalThis.localStorage:null;}}
function isFull(error){return/quota/i.test(String(error?.name));}
function newId(){return Date.now().toString(36)+Math.random().toString(36).slice(2,6);}
class Shelf{storage=storage();state=this.storage?"kept":"forbidden";unreadable=new Set();text(id){return this.get(PREFIX+id);}
keep(id,text){const isKept=this.put(PREFIX+id,text);if(isKept)this.state="kept";return isKept;}
remove(id){if(this.storage)this.storage.removeItem(PREFIX+id);}
setAside(id){const text=this.text(id);this.unreadable.add(id);if(text!==null&&this.put(`${BROKEN}${id}:${newId()}`,text))this.remove(id);}
list(){return this.ids().map((id)=>({id,...label(this.text(id))})).sort((a,b)=>(a.saved<b.saved?1:-1));}
ids(){const{storage}=this;const keys=Array.from({length:storage?storage.length:0},(_,n)=>String(storage?.key(n)));const ids=keys.filter((key)=>key.startsWith(PREFIX)).map((key)=>key.slice(PREFIX.length));return ids.filter((id)=>!this.unreadable.has(id));}
current(){return this.get(CURRENT)||"";}
choose(id){this.put(CURRENT,id);}
idOf(key){return key.startsWith(PREFIX)?key.slice(PREFIX.length):null;}
get(key){try{return this.storage?this.storage.getItem(key):null;}catch{return null;}}
put(key,value){if(!this.storage)return false;try{this.storage.setItem(key,value);return true;}catch(error){this.state=isFull(error)?"full":"forbidden";return false;}}}
function label(text){try{const{saved,sheet}=JSON.parse(text);const{title,respondent}=sheet;return{title:named(title),respondent:named(respondent?.name),saved:String(saved)};}catch{return{title:"",respondent:"",saved:""};}}
function named(value){return typeof value==="string"?value:"";}
mdcheck.shelf={Shelf,newId};}
{const{newId}=mdcheck.shelf;const ALL={kind:"all"};const HEAD={kind:"head"};const BLANK={level:null,note:"",evidence:"",reference:"",by:""};class Session{id="";text="";saved=null;listeners=[];undoable=null;constructor(content,shelf){this.content=content;this.shelf=shelf;this.sheet=mdcheck.sheet.blank(content);this.begin(this.sheet);this.takeFirst([shelf.current(),...this.others()]);globalThis.addEventListener("storage",(event)=>this.follow(event));}
begin(sheet){this.id=newId();this.sheet=sheet;this.saved=null;this.text="";}
take(id){const text=this.shelf.text(id);if(!text)return false;const kept=readKept(text,this.content);if(kept)Object.assign(this,kept,{id,text});else this.shelf.setAside(id);return kept!==null;}
takeFirst(ids){return ids.some((id)=>this.take(id));}
others(){return this.shelf.list().map(({id})=>id);}
create(sheet){this.begin(sheet||mdcheck.sheet.blank(this.content));if(sheet)this.write();this.shelf.choose(this.id);this.tell(ALL);}
open(id){const isOther=id!==this.id&&this.take(id);if(isOther)this.shelf.choose(id);this.tell(isOther?ALL:HEAD);}
remove(){this.shelf.remove(this.id);if(!this.takeFirst(this.others()))this.begin(mdcheck.sheet.blank(this.content));this.shelf.choose(this.id);this.tell(ALL);}
replace(sheet,title){const{id,sheet:before}=this;this.sheet={...before,title};this.id=newId();this.write();const copy={id:this.id,text:this.text};this.id=id;this.sheet=sheet;this.write();this.shelf.choose(id);this.undoable={id,before,copy,after:written(sheet)};this.tell(ALL);}
canUndo(){return this.undoable!==null&&this.undoable.id===this.id;}
undo(){if(!this.undoable)return;const{id,before,copy,after}=this.undoable;if(written(this.sheet)!==after){this.id=newId();this.write();}
if(this.shelf.text(copy.id)===copy.text)this.shelf.remove(copy.id);this.id=id;this.sheet=before;this.undoable=null;this.write();this.shelf.choose(id);this.tell(ALL);}
isBlank(){return written(this.sheet)===written(mdcheck.sheet.blank(this.content));}
answer(id){return this.sheet.answers[id]||BLANK;}
sector(id){const found=this.content.sectors.find((one)=>one.id===id);if(!found)throw new Error(String(id));return found;}
asked(sector){const{inScope,isSetAside}=mdcheck.count;const{scope,profile}=this.sheet;return inScope(sector.items,scope).filter((item)=>item.role!=="open"&&!isSetAside(item,this.answer(item.id).level,profile),);}
answered(items){return items.filter(({id})=>this.answer(id).level!==null).length;}
change(apply,what=ALL){this.refresh();apply(this.sheet);this.write();this.tell(what);}
refresh(){if(this.shelf.state==="kept"&&this.shelf.text(this.id)!==this.text)this.take(this.id);}
write(){const saved=new Date().toISOString();const text=JSON.stringify({saved,sheet:mdcheck.sheet.write(this.sheet)});if(this.shelf.keep(this.id,text))Object.assign(this,{saved,text});}
listen(listener){this.listeners.push(listener);}
tell(what){for(const listener of this.listeners)listener(this,what);}
follow({key}){const id=key===null?this.id:this.shelf.idOf(key);if(id===this.id)this.refresh();if(id!==null)this.tell(id===this.id?ALL:HEAD);}}
function written(sheet){return JSON.stringify(mdcheck.sheet.write(sheet));}
function readKept(text,content){try{const kept=JSON.parse(text);const{sheet}=mdcheck.sheet.read(kept.sheet,content);return sheet&&{saved:kept.saved,sheet};}catch{return null;}}
mdcheck.Session=Session;}
{function el(tag,attributes,...children){const element=document.createElement(tag);for(const[name,value]of Object.entries(attributes||{})){if(value===true)element.setAttribute(name,"");else if(value!==false&&value!==null)element.setAttribute(name,value);}
element.append(...children.filter((child)=>child!==null));return element;}
function button(label,act){const made=el("button",{type:"button"},label);made.addEventListener("click",act);return made;}
function find(root,selector){return root.querySelector(selector);}
function all(root,selector){return[...root.querySelectorAll(selector)];}
mdcheck.dom={el,button,find,all};mdcheck.parts={};}
{const{el,button,find}=mdcheck.dom;const{t,n}=mdcheck.words;const MOST=10;function ask(title,body,choices){const dialog=find(document,"[data-dialog]");const buttons=choices.map(([label,act])=>button(label,()=>{dialog.close();if(act)act();}),);find(dialog,"h2").textContent=title;find(dialog,"[data-body]").replaceChildren(...body);find(dialog,"[data-choices]").replaceChildren(...buttons);if(!dialog.open)dialog.showModal();}
function sure(title,text,label,act){ask(title,[el("p",null,text)],[[label,act],[t("Cancel"),null],],);}
function list(lines){const left=lines.length-MOST;const more=left>0?[n("and {count} more","and {count} more",left)]:[];return el("ul",null,...[...lines.slice(0,MOST),...more].map((line)=>el("li",null,line)));}
mdcheck.dialog={ask,sure,list};}
{const{el}=mdcheck.dom;const{t}=mdcheck.words;const{src}=(document.currentScript);function fail(){const title=t("This part of the site could not be loaded. Are you online?");mdcheck.dialog.ask(title,[],[[t("Close"),null]]);}
function later(name,use,failed=fail){if(mdcheck[name]){use(mdcheck[name]);return;}
const script=el("script",{src:new URL(`${name}.js`,src).href});script.addEventListener("load",()=>use(mdcheck[name]));script.addEventListener("error",()=>{script.remove();failed();});document.head.append(script);}
mdcheck.later=later;}
{const{el}=mdcheck.dom;const{t}=mdcheck.words;function nameOf(sheet){const sectors=Object.keys(answersBySector(sheet));const only=sectors.length===1?sectors[0]:"";const parts=[slug(sheet.title),only,slug(sheet.respondent),sheet.date];const name=parts.filter(Boolean).join("_")||"answers";return`${parts[0] ? "" : "mdcheck-"}${name}.json`;}
function slug(text){const words=text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)||[];return[...words.join("-")].slice(0,60).join("");}
function answersBySector(sheet){const counts=Object.create(null);for(const id of Object.keys(sheet.answers)){const[sector]=id.split(".");if(sheet.answers[id].level!==null)counts[sector]=(counts[sector]||0)+1;}
return counts;}
function save({sheet}){const text=`${JSON.stringify(mdcheck.sheet.write(sheet), null, 2)}\n`;const url=URL.createObjectURL(new Blob([text],{type:"application/json"}));const name=nameOf(sheet);el("a",{href:url,download:name}).click();setTimeout(()=>URL.revokeObjectURL(url),60000);return name;}
function titleOf({title}){return title||t("Untitled");}
mdcheck.file={nameOf,answersBySector,save,titleOf};}
{const{el,find,all}=mdcheck.dom;const{t}=mdcheck.words;const root=document.documentElement;const SECTORS=".mdcheck-sector";const FOLDED=".mdcheck-note, .mdcheck-sector, .mdcheck-more, .mdcheck-goal-sectors";const FIELDS="[data-field], [data-head], .mdcheck-goal > label input, .mdcheck-goal select";function choose(){const run=(...only)=>()=>{root.classList.add(...only);globalThis.print();};const choices=[[t("Answers and results"),run("mdcheck-only")],[t("The whole page"),run()],[t("Cancel"),null],];if(find(document,"[data-checklist]")){const some=all(document,SECTORS).some(wasOpen);const words=some?t("Blank form of the sectors that are open here"):t("Blank form with boxes to tick");choices.splice(1,0,[words,run("mdcheck-only","mdcheck-blank")]);}
mdcheck.dialog.ask(t("What should be printed?"),[],choices);}
function head({title,date,respondent},isBlank){if(isBlank)return t("Country and year {line} Answered by {line}",{line:"_".repeat(24)});return[title,date,respondent].filter(Boolean).join(" · ");}
function wasOpen({open,dataset}){return dataset.was===undefined?open:dataset.was==="open";}
function chooseSectors(isBlank){const sectors=all(document,SECTORS);const isAll=isBlank&&!sectors.some(wasOpen);for(const sector of sectors){const isPrinted=isBlank?isAll||wasOpen(sector):find(sector,".is-answered, .has-note");sector.classList.toggle("mdcheck-unprinted",!isPrinted);}}
function removeCopies(){for(const copy of all(document,".mdcheck-printed"))copy.remove();}
function before(){removeCopies();const isBlank=root.classList.contains("mdcheck-blank");const isOnly=root.classList.contains("mdcheck-only");const{session}=mdcheck;if(isOnly)chooseSectors(isBlank);if(session&&(isOnly||!find(document,"[data-setup]"))){find(document,"h1").after(printed(head(session.sheet,isBlank)));}
for(const details of all(document,FOLDED)){details.dataset.was??=details.open?"open":"";details.open=isBlank?!details.matches(".mdcheck-note"):details.closest(".has-note, .mdcheck-sector, .mdcheck-overview, .mdcheck-goal")!==null;details.dispatchEvent(new Event("mdcheck:print"));}
for(const field of all(document,FIELDS))field.after(printed(isBlank?"":textOf(field)));}
function printed(text){return el("span",{class:"mdcheck-printed"},text);}
function textOf({tagName,value,selectedOptions}){return value&&tagName==="SELECT"?selectedOptions[0].textContent:value;}
function after(){removeCopies();for(const details of all(document,"details[data-was]")){details.open=details.dataset.was==="open";delete details.dataset.was;}
for(const sector of all(document,SECTORS))sector.classList.remove("mdcheck-unprinted");root.classList.remove("mdcheck-only","mdcheck-blank");}
globalThis.addEventListener("beforeprint",before);globalThis.addEventListener("afterprint",after);mdcheck.print={choose};}
{const{el,find}=mdcheck.dom;const{t,moment}=mdcheck.words;const{titleOf}=mdcheck.file;function isToday(iso){return new Date(iso).toDateString()===new Date().toDateString();}
function timeOf(iso){return moment(iso,{hour:"2-digit",minute:"2-digit"});}
function dayOf(iso){const isThisYear=new Date(iso).getFullYear()===new Date().getFullYear();return moment(iso,{day:"numeric",month:"long",year:isThisYear?undefined:"numeric"});}
function status({shelf,saved}){if(shelf.state==="full"){return t("Not saved: this browser's storage is full. Save to a file now, then delete old assessments.");}
if(shelf.state==="forbidden"){return t("Not saved: this browser keeps no data of pages. Save to a file before you leave this page.");}
if(!saved){return t("Nothing answered yet. What you answer is saved on this device. Nothing is sent anywhere.");}
return isToday(saved)?t("Saved on this device at {time}. Nothing is sent anywhere.",{time:timeOf(saved)}):t("Saved on this device on {day}. Nothing is sent anywhere.",{day:dayOf(saved)});}
function news(session){const{shelf,undoable}=session;return[session.canUndo()&&t("{title} was replaced.",{title:titleOf(undoable.before)}),shelf.unreadable.size>0&&t("Something stored earlier could not be read and was set aside."),].filter(Boolean);}
function nameOf({title,respondent,saved}){if(title)return respondent?t("{title} ({respondent})",{title,respondent}):title;if(!saved)return t("Untitled");return isToday(saved)?t("Untitled, saved at {time}",{time:timeOf(saved)}):t("Untitled, saved on {day}",{day:dayOf(saved)});}
function showList(root,{id,sheet,saved,shelf}){const select=find(root,"[data-assessments]");const entries=shelf.list();if(!entries.some((entry)=>entry.id===id))entries.unshift({...sheet,id,saved});select.replaceChildren(...entries.map((entry)=>el("option",{value:entry.id},nameOf(entry))));select.value=id;}
function showState(root,session){const{shelf}=session;const words=[status(session),...news(session)].join(" ");const alert=find(root,"[data-alert]");find(root,"[data-saved]").textContent=words;alert.hidden=shelf.state==="kept"&&shelf.unreadable.size===0;if(alert.textContent!==(alert.hidden?"":words))alert.textContent=alert.hidden?"":words;find(root,'[data-do="undo"]').hidden=!session.canUndo();}
function saveToFile(root,session){const name=mdcheck.file.save(session);find(root,"[data-saved]").textContent=t("Saved to the file {name}, among your downloads.",{name});}
function bindBar(root,session){const file=find(root,"[data-file]");const acts={save:()=>saveToFile(root,session),load:()=>file.click(),print:mdcheck.print.choose,undo:()=>session.undo(),};for(const[name,act]of Object.entries(acts)){find(root,`[data-do="${name}"]`).addEventListener("click",act);}
file.addEventListener("change",()=>{const[chosen]=file.files;if(chosen)mdcheck.later("load",({fromFile})=>fromFile(session,chosen));file.value="";});find(root,"[data-assessments]").addEventListener("change",({target})=>session.open(target.value));const paint=(_,{kind})=>{if(kind==="all"||kind==="head")showList(root,session);showState(root,session);};session.listen(paint);paint(session,{kind:"all"});}
mdcheck.parts.bar=bindBar;}
{const{find}=mdcheck.dom;function page(name){const link=find(document,`.mdcheck-refers [data-to="${name}"]`);return link?link.getAttribute("href"):"";}
function at(address,id){return address&&`${address.split("#")[0]}#${id}`;}
function where(content){const homes=new Map((content.measures||[]).map(({id,sector})=>[id,sector]));const ways={item:(id)=>(document.getElementById(id)?`#${id}`:at(page(id.split(".")[0]),id)),sector:(id)=>page(id),measure:(id)=>at(page(homes.get(id)),id),instrument:(id)=>at(page("instruments"),id),data:(id)=>at(page("data"),id),};return(to)=>{const[kind,id]=to.split(":");return ways[kind](id);};}
mdcheck.where=Object.assign(where,{page});}
{const{el,all,button,find}=mdcheck.dom;const{t}=mdcheck.words;function reason(method,{applies=[]}){const questions=method.profile.filter(({id})=>applies.includes(id)).map(({title})=>title);return t("Set aside, because the profile says no: {questions}",{questions:questions.join(" ")});}
function fold(form,words,anyway){const link=mdcheck.where.page("assess");const change=link?el("a",{href:link},t("Change the profile")):null;const parts=[el("span",null,words),button(t("Answer anyway"),anyway),change];find(form,"legend").after(el("p",{class:"mdcheck-aside"},...parts));}
function bindAside(root,session){const{method,sectors}=session.content;const items=new Map(sectors.flatMap((sector)=>sector.items).map((item)=>[item.id,item]));const forms=all(root,"[data-item]").filter((form)=>items.get(form.dataset.item).applies);const show=(form)=>{const item=items.get(form.dataset.item);const{level}=session.answer(item.id);const isAside=mdcheck.count.isSetAside(item,level,session.sheet.profile)&&!form.dataset.anyway;const note=find(form,".mdcheck-aside");form.classList.toggle("is-aside",isAside);if(isAside&&!note){fold(form,reason(method,item),()=>{form.dataset.anyway="yes";show(form);find(form,"input").focus();});}else if(!isAside&&note)note.remove();};const paint=(_,{kind,id})=>{if(kind==="goals")return;forms.filter((form)=>kind!=="item"||form.dataset.item===id).forEach(show);};session.listen(paint);paint(session,{kind:"all"});}
mdcheck.aside=bindAside;}
{const{el,find,all}=mdcheck.dom;const{t}=mdcheck.words;function addTools(form){if(find(form,".mdcheck-note"))return;const kind={type:"button",class:"mdcheck-clear","data-clear":""};const clear=el("button",{...kind,"aria-label":t("Clear this answer")},t("Clear"));const note=el("details",{class:"mdcheck-note"},el("summary",null,t("Note and evidence")));find(form,".mdcheck-help").before(clear,note);}
function addFields(form){if(find(form,"[data-field]"))return;const fields=find(document,"#mdcheck-note").content.cloneNode(true);find(form,".mdcheck-note").append(fields);}
function show(form,session){const answer=session.answer(form.dataset.item);const{level,note,evidence,reference}=answer;for(const radio of all(form,"input[type=radio]")){radio.checked=level!==null&&radio.value===String(level);radio.parentElement.classList.toggle("is-checked",radio.checked);}
const hasNote=Boolean(note||evidence||reference);form.classList.toggle("is-answered",level!==null);form.classList.toggle("is-not-applicable",level==="not-applicable");form.classList.toggle("has-note",hasNote);if(hasNote)addFields(form);for(const field of all(form,"[data-field]")){const value=answer[field.dataset.field];if(field.value!==value)field.value=value;}}
function set(session,id,part,value){session.change((sheet)=>{sheet.answers[id]={...session.answer(id),[part]:value};},{kind:"item",id},);}
function levelOf(value){return/^[0-2]$/.test(value)?Number(value):value;}
function bindEvents(root,session){const heard=(type,part,act)=>root.addEventListener(type,(event)=>{const target=event.target.closest(part);if(target)act(target.closest("[data-item]"),target);});heard("change","input[type=radio]",(form,{value})=>{set(session,form.dataset.item,"level",levelOf(value));if(value!=="not-applicable")return;addFields(form);find(form,".mdcheck-note").open=true;});heard("input","[data-field]",(form,{value,dataset})=>{set(session,form.dataset.item,dataset.field,value);});heard("click",".mdcheck-note summary",addFields);heard("click","[data-clear]",(form)=>{find(form,"input").focus();set(session,form.dataset.item,"level",null);});}
function bindQuestions(root,session){const forms=new Map(all(root,"[data-item]").map((form)=>[form.dataset.item,form]));const paint=(_,{kind,id})=>{root.classList.toggle("is-quick",session.sheet.scope==="quick");if(kind==="all")for(const form of forms.values())show(form,session);else if(kind==="item"&&forms.has(id))show(forms.get(id),session);};for(const form of forms.values())addTools(form);bindEvents(root,session);session.listen(paint);paint(session,{kind:"all"});mdcheck.aside(root,session);}
mdcheck.parts.checklist=bindQuestions;}
{const{find}=mdcheck.dom;const{t}=mdcheck.words;function bindWhenBegun(root,session){const sector=session.sector(root.dataset.result);let isAsked=false;const fail=()=>{isAsked=false;const words=t("Your answers are saved. Their result could not be loaded.");find(root,"[data-empty]").textContent=words;find(root,"[data-live]").textContent=words;};const paint=(_,what)=>{if(isAsked||!session.answered(session.asked(sector)))return;isAsked=true;mdcheck.later("results",({bindResult})=>bindResult(root,session,what),fail);};session.listen(paint);paint(session,{kind:"all"});}
mdcheck.parts.result=bindWhenBegun;}
{const{find,all}=mdcheck.dom;function start(){const data=find(document,".mdcheck-data:not([data-bound])");if(!data)return;data.setAttribute("data-bound","");const session=new mdcheck.Session(JSON.parse(data.textContent),new mdcheck.shelf.Shelf());mdcheck.session=session;const turns=Object.entries(mdcheck.parts).flatMap(([name,bind])=>all(document,`[data-${name}]`).map((root)=>()=>bind(root,session)),);const end=()=>data.setAttribute("data-bound","all");for(const turn of[...turns,reveal,end])setTimeout(turn);}
function reveal(){const id=decodeURIComponent(globalThis.location.hash.slice(1));const target=id&&document.getElementById(id);if(!target)return;const details=target.closest("details");if(details)details.open=true;const go=(frames)=>{target.scrollIntoView();if(frames)requestAnimationFrame(()=>go(frames-1));};go(6);}
function comeBack({persisted}){if(persisted&&mdcheck.session)mdcheck.session.follow({key:null});}
function warn(event){const{session}=mdcheck;const isLost=session&&session.shelf.state!=="kept"&&!session.isBlank();if(isLost)event.preventDefault();}
globalThis.addEventListener("hashchange",reveal);globalThis.addEventListener("pageshow",comeBack);globalThis.addEventListener("beforeunload",warn);if(globalThis.document$)globalThis.document$.subscribe(start);else if(document.readyState==="loading")document.addEventListener("DOMContentLoaded",start);else start();}
