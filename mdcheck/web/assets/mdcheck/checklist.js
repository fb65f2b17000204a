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
{const FORMAT="mdcheck-answers/1";const KEYS="format title date respondent content_version scope profile answers goals plan".split(" ");const LEVELS=[0,1,2,"unknown","not-applicable",null];const WORDS=["no","partly","yes"];const GUESSES=50;const newMap=()=>Object.create(null);const isMap=(value)=>value!==null&&typeof value==="object"&&!Array.isArray(value);const has=(map,key)=>Object.hasOwn(map,key);const get=(map,key)=>(has(map,key)?map[key]:null);const last=(keys)=>keys.at(-1);const idsOf=(list)=>list.map(({id})=>id);function read(data,content,keysOf){const{problems,sheet}=reader(content,keysOf);const found=sheet(data);return{sheet:problems.some(({fatal})=>fatal)?null:found,problems};}
function reader(content,keysOf=Object.keys){const{method,sectors,processes,limits}=content;const problems=[];let guesses=0;const items=new Map();const renamed=new Map();const retired={};for(const one of sectors.concat(processes)){Object.assign(retired,one.retired);for(const item of one.items){items.set(item.id,item);for(const old of item.aliases||[])renamed.set(old,item.id);}}
const tools={problems,format,sheet,byId,mapping,sequence,text,choice,date,level,goalSectors,wrong,limits,};return tools;function wrong(keys,what,said={},fatal=true){problems.push({keys,what,said,fatal});}
function notice(keys,what,said){wrong(keys,what,said,false);}
function guess(known){guesses+=1;return guesses>GUESSES?[]:known;}
function format(data,format){const value=get(data,"format");if(!has(data,"format"))wrong([],"missing",{key:"format",format});else if(value!==format)wrong(["format"],"format",{value,format});}
function sheet(data){const top=mapping(data,[],KEYS);format(top,FORMAT);const who=optional(top,["respondent"],["name","constituency"]);const[given,unknownIds]=byId("answers",top,answer);return{title:text(top,["title"]),date:date(top,["date"]),respondent:text(who,["respondent","name"]),constituency:choice(who,["respondent","constituency"],idsOf(method.constituencies)),content_version:version(top,["content_version"]),scope:choice(top,["scope"],["full","quick"])||"full",profile:profile(optional(top,["profile"],idsOf(method.profile||[]))),answers:given,goals:goals(sequence(top,["goals"])),plan:(mdcheck.readPlan||get)(top,"plan",tools),unknown_ids:unknownIds.sort(),};}
function mapping(value,keys,known){if(!isMap(value)){wrong(keys,"mapping",{value});return newMap();}
for(const key of known?.length?keysOf(value):[]){if(!known.includes(key))wrong([...keys,key],"key",{value:key,known:guess(known)});}
return value;}
function optional(data,keys,known){const value=get(data,last(keys));return value===null?newMap():mapping(value,keys,known);}
function text(data,keys){const value=get(data,last(keys));if(value===null)return"";if(typeof value==="number")return String(value);if(typeof value!=="string"){wrong(keys,"text",{value});return"";}
const most=limits.longest[last(keys)];if(value.length>most&&[...value].length>most)notice(keys,"long",{most});return value;}
function choice(data,keys,known){const value=get(data,last(keys));if(known.includes(value))return value;if(value!==null)wrong(keys,"word",{key:last(keys),value,known:guess(known)});return"";}
function date(data,keys){const value=get(data,last(keys));if(value===null||value==="")return"";if(typeof value==="string"&&isDate(value))return value;wrong(keys,"date",{value});return"";}
function version(data,keys){const value=text(data,keys);const current=method.content_version;if(value&&value!==current)notice(keys,"version",{version:value,current});return value;}
function profile(data){const found=newMap();for(const id of keysOf(data)){const value=choice(data,["profile",id],["yes","no"]);if(value)found[id]=value;}
return found;}
function byId(part,top,read){const data=optional(top,[part]);const found=newMap();const unknownIds=[];const all=newMap();const says=(given)=>given&&Object.values(given).some((part)=>part!==null&&part!=="");for(const id of keysOf(data))all[id]=read(data[id],[part,id]);for(const id of keysOf(data)){const keys=[part,id];const given=all[id];const today=renamed.get(id)||id;if(has(retired,id)){unknownIds.push(id);notice(keys,"retired",{why:retired[id]});}else if(!items.has(today)){unknownIds.push(id);notice(keys,"item",{value:id,known:guess(items.keys())});}else if(today!==id&&(says(all[today])||says(found[today]))){notice(keys,"renamed",{id:today});continue;}else if(items.get(today).role==="open"&&(given.level??null)!==null){notice(keys,"open");}
if(says(given)||!found[today])found[today]=given;}
return[found,unknownIds];}
function answer(entry,keys){const isLong=isMap(entry);const data=isLong?mapping(entry,keys,["level","note","evidence","reference","by"]):{};return{level:isLong?level(get(data,"level"),[...keys,"level"]):level(entry,keys),note:text(data,[...keys,"note"]),evidence:choice(data,[...keys,"evidence"],idsOf(method.evidence)),reference:text(data,[...keys,"reference"]),by:text(data,[...keys,"by"]),};}
function level(value,keys){const word=typeof value==="string"?value.toLowerCase():value;const at=Math.max(LEVELS.indexOf(word),WORDS.indexOf(word));if(at>=0)return LEVELS[at];wrong(keys,"level",{value:word});return null;}
function goals(entries){const most=limits.goals;if(entries.length>most)notice(["goals"],"goals",{most});return entries.map(goal).filter(Boolean);}
function goal(entry,n){const keys=["goals",n];if(entry===null)return wrong(keys,"empty");const data=mapping(entry,keys,["title","sectors","scores"]);if(isMap(entry)&&[null,""].includes(get(data,"title")))wrong(keys,"untitled");return{title:text(data,[...keys,"title"]),sectors:goalSectors(data,[...keys,"sectors"]),scores:goalScores(data,[...keys,"scores"]),};}
function goalSectors(data,keys){const known=idsOf(sectors);const given=sequence(data,keys);given.forEach((id,n)=>{if(typeof id!=="string")wrong([...keys,n],"notSector",{value:id});else if(!known.includes(id))notice([...keys,n],"sector",{value:id,known:guess(known)});});return given;}
function goalScores(data,keys){const scores=newMap();const given=optional(data,keys,idsOf(method.criteria));for(const id of keysOf(given)){if([0,1,2].includes(given[id]))scores[id]=given[id];else if(given[id]!==null)wrong([...keys,id],"score",{value:given[id]});}
return scores;}
function sequence(data,keys){const value=get(data,last(keys));if(Array.isArray(value))return value;if(value!==null)wrong(keys,"list",{value});return[];}}
function isDate(text){const day=new Date(Date.parse(text)||0);return text>"0001"&&day.toISOString().slice(0,10)===text;}
function write(sheet){const kept=new Set(sheet.unknown_ids);const answers=newMap();for(const id of Object.keys(sheet.answers)){const entry=shortForm(sheet.answers[id]);if(entry!==null||kept.has(id))answers[id]=entry;}
const{title,date,content_version,scope,plan}=sheet;const respondent=filled({name:sheet.respondent,constituency:sheet.constituency});const profile=filled(sheet.profile);return{format:FORMAT,...filled({title,date,respondent,content_version,scope,profile}),answers,goals:sheet.goals.map((goal)=>({title:goal.title||"?",sectors:[...goal.sectors],scores:{...goal.scores},})),...filled({plan}),};}
function shortForm({level,note,evidence,reference,by}){const said=filled({note,evidence,reference,by});return Object.keys(said).length?{level,...said}:level;}
function filled(parts){const says=(part)=>(isMap(part)?Object.keys(part).length:part);return Object.fromEntries(Object.entries(parts).filter(([,part])=>says(part)));}
function blank(content){const{content_version}=content.method;return(read({format:FORMAT,content_version},content).sheet);}
mdcheck.sheet={read,reader,write,blank,newMap,isMap};}
{const SIZE=1e6;const MOST=1e15;const{newMap,isMap}=mdcheck.sheet;const writer=Math.floor(Math.random()*SIZE);function fieldsOf(sheet){const values=newMap();const walk=(value,path)=>{if(!isMap(value)||path==="desk/proposals")values[path]=value;else for(const key of Object.keys(value))walk(value[key],path?`${path}/${key}`:key);};const answers=newMap();for(const id of Object.keys(sheet.answers||{})){const entry=sheet.answers[id];answers[id]=isMap(entry)?entry:{level:entry};}
walk({...sheet,answers},"");return values;}
function valuesOf({sheet,desk}){return fieldsOf({...mdcheck.sheet.write(sheet),desk});}
function textOf(value){return value===null||value===undefined?"":JSON.stringify(value);}
function stampOf(stamps,path){return stamps[path]<MOST?Number(stamps[path]):0;}
function stamped(stamps,before,after){const made=newMap();for(const path of Object.keys({...before,...after})){if(before[path]===after[path]||textOf(before[path])===textOf(after[path]))continue;made[path]=(Math.floor(stampOf(stamps,path)/SIZE)+1)*SIZE+writer;}
return made;}
mdcheck.fields={fieldsOf,valuesOf,textOf,stampOf,stamped,writer,SIZE};}
{const{isMap}=mdcheck.sheet;const{valuesOf,stampOf,stamped}=mdcheck.fields;class Copy{near="";saved="";stamps={};pending=new Map();states=[];isGone=false;isSafe=null;isChanged=false;values={};stampedSheet=null;isDue=false;isSaving=false;constructor(id,sheet,desk=deskOf()){this.id=id;this.sheet=sheet;this.desk=desk;}
change(apply){if(this.stampedSheet!==this.sheet)this.values=valuesOf(this);this.stampedSheet=this.sheet;apply(this.sheet,this.desk);this.isChanged=true;this.saved=new Date().toISOString();}
stamp(){if(!this.isChanged)return;const before=this.values;this.values=valuesOf(this);this.isChanged=false;const made=stamped(this.stamps,before,this.values);for(const path of Object.keys(made)){if(!this.pending.has(path))this.pending.set(path,stampOf(this.stamps,path));}
this.stamps={...this.stamps,...made};}
isAhead(){return this.isChanged||this.pending.size>0;}
text(){this.stamp();const{saved,sheet,stamps,desk}=this;return JSON.stringify({saved,sheet:mdcheck.sheet.write(sheet),stamps,desk});}
shelve(shelf){this.near=this.text();shelf.keep(this.id,this.near);}}
function read(id,text,content){try{const{saved,sheet:written,stamps,desk}=JSON.parse(text);const{sheet}=mdcheck.sheet.read(written,content);if(!sheet)return null;const when=Date.parse(saved)?saved:new Date().toISOString();return Object.assign(new Copy(id,sheet,deskOf(desk)),{near:text,saved:when,stamps:{...stamps},});}catch{return null;}}
function deskOf(kept){const{flags,proposals,asked}=isMap(kept)?kept:{};return{flags:isMap(flags)?flags:{},proposals:isMap(proposals)?proposals:null,asked:Array.isArray(asked)?asked.filter(isMap):[],};}
mdcheck.Copy=Object.assign(Copy,{read,deskOf});}
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
{const ALL={kind:"all"};const HEAD={kind:"head"};const BLANK={level:null,note:"",evidence:"",reference:"",by:""};class Session{listeners=[];watchers=[];undoable=null;keeper=null;unkept=null;isAsked=false;unheard=new Map();isOnDisk=false;constructor(content,shelf){this.content=content;this.shelf=shelf;this.copy=this.blank();this.takeFirst([shelf.current(),...this.others()]);globalThis.addEventListener("storage",(event)=>this.follow(event));globalThis.addEventListener("pagehide",()=>this.keepNow());if(this.copy.near)this.secure();else this.lookOnDisk().catch(()=>{});}
get id(){return this.copy.id;}
get sheet(){return this.copy.sheet;}
get saved(){return this.copy.saved;}
blank(){return new mdcheck.Copy(mdcheck.shelf.newId(),mdcheck.sheet.blank(this.content));}
take(id){const text=this.shelf.text(id);if(!text)return false;const copy=mdcheck.Copy.read(id,text,this.content);if(copy)this.copy=copy;else this.shelf.setAside(id);return copy!==null;}
takeFirst(ids){return ids.some((id)=>this.take(id));}
others(){return this.shelf.list().map(({id})=>id);}
create(sheet,desk){this.copy=this.blank();if(sheet){this.copy.change((mine,beside)=>{Object.assign(mine,sheet);Object.assign(beside,desk);});this.keep();}
this.choose();}
open(id){if((id!==this.id||this.copy.isGone)&&this.take(id))this.choose();else this.tell(HEAD);}
leave(){if(!this.takeFirst(this.others()))this.copy=this.blank();this.choose();}
choose(){const text=this.shelf.choose(this.id);this.keeper?.choose(text);if(this.copy.near)this.secure();this.tell(ALL);}
replace(sheet){mdcheck.later("keeper",()=>mdcheck.steps.replace(this,sheet));}
canUndo(){const{undoable}=this;const id=undoable?.state.id;return id!==undefined&&(id===this.id||this.shelf.text(id)===null);}
isBlank(){return written(this.sheet)===written(mdcheck.sheet.blank(this.content));}
answer(id){return this.sheet.answers[id]||BLANK;}
sector(id){const found=this.content.sectors.find((one)=>one.id===id);if(!found)throw new Error(String(id));return found;}
asked(sector){const{inScope,isSetAside}=mdcheck.count;const{scope,profile}=this.sheet;return inScope(sector.items,scope).filter((item)=>item.role!=="open"&&!isSetAside(item,this.answer(item.id).level,profile),);}
answered(items){return items.filter(({id})=>this.answer(id).level!==null).length;}
change(apply,what=ALL){this.refresh();this.copy.change(apply);this.tell(what);this.unkept=this.copy;setTimeout(()=>this.keepNow());}
keepNow(){const{unkept}=this;this.unkept=null;if(unkept)this.keep(unkept);}
keep(copy=this.copy){if(copy.isGone)return;copy.shelve(this.shelf);this.secure(copy);}
refresh(){const{copy,shelf,keeper}=this;const text=shelf.shared(copy.id);copy.isGone=text===null&&(copy.isGone||copy.near!=="");if(text===null||text===copy.near)return false;if(keeper)return keeper.hear(copy,text);if(!copy.isAhead())return this.take(copy.id);this.unheard.set(text,copy);return false;}
async lookOnDisk(){const found=await globalThis.indexedDB.databases();if(found.some(({name})=>name==="mdcheck"))this.secure();}
secure(copy=this.copy){const{shelf,keeper}=this;const begin=({Keeper})=>{const made=new Keeper(this);this.keeper=made;for(const[text,one]of this.unheard)made.hear(one,text);if(this.unheard.size)this.tell(ALL);};const fail=()=>{this.isAsked=false;this.judge(copy,false);};if(!shelf.storage)return;if(keeper)keeper.save(copy);else if(!this.isAsked){this.isAsked=true;mdcheck.later("keeper",begin,fail);}}
judge(copy,isOnDisk,isSafe=isOnDisk){const{shelf,watchers}=this;copy.isSafe=isSafe;this.isOnDisk=isOnDisk;shelf.judge(copy.id,isOnDisk);if(!isOnDisk&&shelf.state==="kept")copy.pending.clear();for(const watcher of watchers)watcher();}
isAtRisk(){const{copy,shelf}=this;const isNowhere=shelf.state!=="kept"||copy.isGone||shelf.left.has(copy.id);return isNowhere&&copy.isAhead();}
listen(listener){this.listeners.push(listener);}
tell(what){for(const listener of this.listeners)listener(this,what);}
watch(watcher){this.watchers.push(watcher);}
follow({key}){const id=key===null?this.id:this.shelf.idOf(key);const isNew=id===this.id&&this.refresh();if(id!==null)this.tell(isNew?ALL:HEAD);}}
function written(sheet){return JSON.stringify(mdcheck.sheet.write(sheet));}
mdcheck.Session=Session;}
{function el(tag,attributes,...children){const element=document.createElement(tag);for(const[name,value]of Object.entries(attributes||{})){if(value===true)element.setAttribute(name,"");else if(value!==false&&value!==null)element.setAttribute(name,value);}
element.append(...children.filter((child)=>child!==null));return element;}
function button(label,act){const made=el("button",{type:"button"},label);made.addEventListener("click",act);return made;}
function find(root,selector){return root.querySelector(selector);}
function all(root,selector){return[...root.querySelectorAll(selector)];}
function onPage(start){if(globalThis.document$)globalThis.document$.subscribe(start);else if(document.readyState==="loading")document.addEventListener("DOMContentLoaded",start);else start();}
mdcheck.dom={el,button,find,all,onPage};mdcheck.parts={};}
{const{el,button,find}=mdcheck.dom;const{t,n}=mdcheck.words;const MOST=10;function ask(title,body,choices){const dialog=find(document,"[data-dialog]");const buttons=choices.map(([label,act])=>button(label,()=>{dialog.close();if(act)act();}),);find(dialog,"h2").textContent=title;find(dialog,"[data-body]").replaceChildren(...body);find(dialog,"[data-choices]").replaceChildren(...buttons);if(!dialog.open)dialog.showModal();}
function sure(title,text,label,act){ask(title,[el("p",null,text)],[[label,act],[t("Cancel"),null],],);}
function list(lines){const left=lines.length-MOST;const more=left>0?[n("and {count} more","and {count} more",left)]:[];return el("ul",null,...[...lines.slice(0,MOST),...more].map((line)=>el("li",null,line)));}
mdcheck.dialog={ask,sure,list};}
{const{el}=mdcheck.dom;const{t}=mdcheck.words;const{src}=(document.currentScript);const coming={};function fail(){const title=t("This part of the site could not be loaded. Are you online?");mdcheck.dialog.ask(title,[],[[t("Close"),null]]);}
function later(name,use,failed=fail){if(mdcheck[name]){use(mdcheck[name]);return;}
coming[name]||=el("script",{src:new URL(`${name}.js`,src).href});const script=coming[name];script.addEventListener("load",()=>use(mdcheck[name]));script.addEventListener("error",()=>{delete coming[name];script.remove();failed();});document.head.append(script);}
mdcheck.later=later;}
{const{el}=mdcheck.dom;const{t,n}=mdcheck.words;const PAUSE=500;const line=el("p",{class:"mdcheck-from",role:"status"});let timer=0;function words({value,maxLength:most}){const left=most-value.length;if(left<0)
return n("{count} character too long: {most} fit.","{count} characters too long: {most} fit.",-left,{most,});if(left===0)return t("No room left: {most} characters fit.",{most});return left>most/10?"":n("{count} character left","{count} characters left",left);}
function say({target}){clearTimeout(timer);const label=target.maxLength>0&&target.closest(".mdcheck label");if(!label)return;if(line.previousSibling!==label){line.textContent="";label.after(line);}
timer=setTimeout(()=>{line.textContent=words(target);},PAUSE);}
for(const type of["input","focusin"])document.addEventListener(type,say);}
{const{el}=mdcheck.dom;const{t}=mdcheck.words;function nameOf(sheet){const sectors=Object.keys(answersBySector(sheet));const only=sectors.length===1?sectors[0]:"";const parts=[slug(sheet.title),only,slug(sheet.respondent),sheet.date];const name=parts.filter(Boolean).join("_")||"answers";return`${parts[0] ? "" : "mdcheck-"}${name}.json`;}
function slug(text){const words=text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)||[];return[...words.join("-")].slice(0,60).join("");}
function answersBySector(sheet){const counts=Object.create(null);for(const id of Object.keys(sheet.answers)){const[sector]=id.split(".");if(sheet.answers[id].level!==null)counts[sector]=(counts[sector]||0)+1;}
return counts;}
function whole(_,value){return typeof value==="string"?value.replace(/\p{Surrogate}/gu,"\ufffd"):value;}
function warn(){mdcheck.dialog.ask(t("This file is too large to be loaded again"),[t("All of it was saved. Shorten the longest notes, then save it again.")],[[t("Close"),null]],);}
function give(name,text,type="application/json"){const file=new Blob(typeof text==="string"?[text]:text,{type});const url=URL.createObjectURL(file);el("a",{href:url,download:name}).click();setTimeout(()=>URL.revokeObjectURL(url),60000);return file.size;}
function textOf(data){return`${JSON.stringify(data, whole, 2)}\n`;}
function save({sheet,content}){const name=nameOf(sheet);const size=give(name,textOf(mdcheck.sheet.write(sheet)));if(size>content.limits.largest)warn();return name;}
function titleOf({title}){return title||t("Untitled");}
mdcheck.file={nameOf,answersBySector,give,textOf,save,titleOf,slug};}
{const{el,find,all}=mdcheck.dom;const{t}=mdcheck.words;const root=document.documentElement;const SECTORS=".mdcheck-sector";const FOLDED=".mdcheck-note, .mdcheck-sector, .mdcheck-more, .mdcheck-goal-sectors, .mdcheck-whole details";const FIELDS="[data-field], [data-head], .mdcheck-goal > label input, .mdcheck-goal select";function choose(){const run=(...only)=>()=>{root.classList.add(...only);globalThis.print();};const choices=[[t("Answers and results"),mdcheck.paper||run("mdcheck-only")],[t("The whole page"),run()],[t("Cancel"),null],];if(find(document,"[data-checklist]")){const some=all(document,SECTORS).some(wasOpen);const words=some?t("Blank form of the checklists that are open here"):t("Blank form with boxes to tick");const tally=()=>mdcheck.later("tally",({ofPage})=>ofPage(mdcheck.session));choices.splice(1,0,[words,run("mdcheck-only","mdcheck-blank")],[t("Tally sheet for a room"),tally],);}
mdcheck.dialog.ask(t("What should be printed?"),[],choices);}
function head({title,date,respondent},isBlank){if(isBlank)return t("Country and year {line} Answered by {line}",{line:"_".repeat(24)});return[title,date,respondent].filter(Boolean).join(" · ");}
function wasOpen({open,dataset}){return dataset.was===undefined?open:dataset.was==="open";}
function chooseSectors(isBlank){const sectors=all(document,SECTORS);const isAll=isBlank&&!sectors.some(wasOpen);for(const sector of sectors){const isPrinted=isBlank?isAll||wasOpen(sector):find(sector,".is-answered, .has-note");sector.classList.toggle("mdcheck-unprinted",!isPrinted);}}
function removeCopies(){for(const copy of all(document,".mdcheck-printed"))copy.remove();}
function before(){removeCopies();const isBlank=root.classList.contains("mdcheck-blank");const isOnly=root.classList.contains("mdcheck-only");const{session}=mdcheck;if(isOnly)chooseSectors(isBlank);if(session&&(isOnly||!find(document,"[data-setup], [data-group]"))){find(document,"h1").after(printed(head(session.sheet,isBlank)));}
for(const details of all(document,FOLDED)){details.dataset.was??=details.open?"open":"";details.open=isBlank?!details.matches(".mdcheck-note"):details.closest(".has-note, .mdcheck-sector, .mdcheck-overview, .mdcheck-goal, .mdcheck-whole")!==null;details.dispatchEvent(new Event("mdcheck:print"));}
for(const field of all(document,FIELDS))field.after(printed(isBlank?"":textOf(field)));}
function printed(text){return el("span",{class:"mdcheck-printed"},text);}
function textOf({tagName,value,selectedOptions}){return value&&tagName==="SELECT"?selectedOptions[0].textContent:value;}
function after(){removeCopies();for(const details of all(document,"details[data-was]")){details.open=wasOpen(details);delete details.dataset.was;}
for(const sector of all(document,SECTORS))sector.classList.remove("mdcheck-unprinted");root.classList.remove("mdcheck-only","mdcheck-blank");}
globalThis.addEventListener("beforeprint",before);globalThis.addEventListener("afterprint",after);mdcheck.print={choose};}
{const{el,find}=mdcheck.dom;const{t,moment}=mdcheck.words;const QUIET=900;let timer=0;let savedTo="";function isToday(iso){return new Date(iso).toDateString()===new Date().toDateString();}
function timeOf(iso){return moment(iso,{hour:"2-digit",minute:"2-digit"});}
function dayOf(iso){const isThisYear=new Date(iso).getFullYear()===new Date().getFullYear();return moment(iso,{day:"numeric",month:"long",year:isThisYear?undefined:"numeric"});}
function status({shelf,saved,copy}){if(copy.isGone){return t("Not saved: this assessment was deleted in another window.");}
if(shelf.state==="full"){return t("Not saved: this browser's storage is full. Save to a file now, then delete old assessments.");}
if(shelf.state==="forbidden"){return t("Not saved: this browser keeps no data of pages. Save to a file before you leave this page.");}
if(!saved){return t("Nothing answered yet. What you answer is saved on this device. Nothing is sent anywhere.");}
const isSoft=copy.isSafe===false;if(!isSoft&&(copy.isAhead()||!copy.isSafe)){return t("Saving on this device … Nothing is sent anywhere.");}
if(isToday(saved)){const when={time:timeOf(saved)};return isSoft?t("Kept in this browser at {time}. Nothing is sent anywhere.",when):t("Saved on this device at {time}. Nothing is sent anywhere.",when);}
const when={day:dayOf(saved)};return isSoft?t("Kept in this browser on {day}. Nothing is sent anywhere.",when):t("Saved on this device on {day}. Nothing is sent anywhere.",when);}
function news(session){const{shelf,undoable}=session;return[savedTo&&t("Saved as {name} in your downloads.",{name:savedTo}),session.canUndo()&&undoable.words,shelf.unreadable.size>0&&t("Something stored earlier could not be read and was set aside."),].filter(Boolean);}
function nameOf(content,entry){const{title,respondent,date,saved}=entry;const name=title||t("Untitled");return[respondent?t("{title} ({respondent})",{title:name,respondent}):name,date,mdcheck.listed?.(content,entry),saved&&t("Changed: {moment}",{moment:isToday(saved)?timeOf(saved):dayOf(saved)}),].filter(Boolean).join(" · ");}
function showList(root,{id,sheet,saved,shelf,content}){const select=find(root,"[data-assessments]");const open={...sheet,id,saved:""};const isOpen=(entry)=>entry.id===id;const entries=shelf.list().map((entry)=>(isOpen(entry)?{...open,saved:entry.saved&&saved}:entry));if(!entries.some(isOpen))entries.unshift({...open,saved});select.replaceChildren(...entries.map((entry)=>el("option",{value:entry.id},nameOf(content,entry))),);select.value=id;}
function say(root,words){find(root,"[data-saved]").textContent=words;clearTimeout(timer);timer=setTimeout(()=>put(find(root,"[data-said]"),words),QUIET);}
function put(element,words){if(element.textContent!==words)element.textContent=words;}
function showState(root,session){const{shelf,copy}=session;const words=[status(session),...(copy.isGone?[]:news(session))].join(" ");const alert=find(root,"[data-alert]");say(root,words);alert.hidden=shelf.state==="kept"&&shelf.unreadable.size===0&&!copy.isGone;put(alert,alert.hidden?"":words);find(root,'[data-do="undo"]').hidden=copy.isGone||!session.canUndo();for(const name of["keep","drop"])find(root,`[data-do="${name}"]`).hidden=!copy.isGone;}
function saveToFile(root,session){savedTo=mdcheck.file.save(session);showState(root,session);}
function bindBar(root,session){const file=find(root,"[data-file]");const step=(name)=>mdcheck.later("keeper",()=>mdcheck.steps[name](session));const acts={save:()=>saveToFile(root,session),load:()=>file.click(),print:mdcheck.print.choose,room:()=>mdcheck.later("projector",({ofPage})=>ofPage(session)),undo:()=>step("undo"),keep:()=>session.create(session.sheet,session.copy.desk),drop:()=>step("remove"),};for(const[name,act]of Object.entries(acts)){find(root,`[data-do="${name}"]`).addEventListener("click",act);}
file.addEventListener("change",()=>{const files=[...file.files];if(files.length)mdcheck.later("load",({bring})=>bring(session,files));file.value="";});find(root,"[data-assessments]").addEventListener("change",({target})=>session.open(target.value));const paint=(_,{kind})=>{savedTo="";if(kind==="all"||kind==="head")showList(root,session);showState(root,session);};session.listen(paint);session.watch(()=>showState(root,session));paint(session,{kind:"all"});}
mdcheck.parts.bar=bindBar;}
{const{find}=mdcheck.dom;function page(name){const link=find(document,`.mdcheck-refers [data-to="${name}"]`);return link?link.getAttribute("href"):"";}
function at(address,id){return address&&`${address.split("#")[0]}#${id}`;}
function where(content){const homes=new Map((content.measures||[]).map(({id,sector})=>[id,sector]));const ways={item:(id)=>(document.getElementById(id)?`#${id}`:at(page(id.split(".")[0]),id)),measure:(id)=>at(page(homes.get(id)),id),instrument:(id)=>at(page("instruments"),id),data:(id)=>at(page("data"),id),};return(to)=>{const[kind,id]=to.split(":");return(ways[kind]||page)(id);};}
mdcheck.where=Object.assign(where,{page});}
{function bindWhenNear(root,session){let isAsked=false;const look=(entries)=>{if(isAsked||!entries.pop()?.isIntersecting)return;isAsked=true;const begin=(bind)=>{near.disconnect();bind(root,session);};mdcheck.later("handover",begin,()=>{isAsked=false;});};const near=new IntersectionObserver(look,{rootMargin:"100%"});near.observe(root.closest(".mdcheck-checklist")||root);}
mdcheck.parts.handover=bindWhenNear;}
{const{el,all,button,find}=mdcheck.dom;const{t}=mdcheck.words;function reason(method,{applies=[]}){const questions=method.profile.filter(({id})=>applies.includes(id)).map(({title})=>title);return t("Set aside, because the profile says no: {questions}",{questions:questions.join(" ")});}
function fold(form,words,anyway){const link=mdcheck.where.page("assess");const change=link?el("a",{href:link},t("Change the profile")):null;const parts=[el("span",null,words),button(t("Answer anyway"),anyway),change];find(form,"legend").after(el("p",{class:"mdcheck-aside"},...parts));}
function bindAside(root,session){const{method,sectors}=session.content;const items=new Map(sectors.flatMap((sector)=>sector.items).map((item)=>[item.id,item]));const forms=all(root,"[data-applies]");const show=(form)=>{const item=items.get(form.dataset.item);const{level}=session.answer(item.id);const isAside=mdcheck.count.isSetAside(item,level,session.sheet.profile)&&!form.dataset.anyway;const note=find(form,".mdcheck-aside");form.classList.toggle("is-aside",isAside);if(isAside&&!note){fold(form,reason(method,item),()=>{form.dataset.anyway="yes";show(form);find(form,"input").focus();});}else if(!isAside&&note)note.remove();};const paint=(_,{kind,id})=>{if(kind==="goals")return;forms.filter((form)=>kind!=="item"||form.dataset.item===id).forEach(show);};session.listen(paint);paint(session,{kind:"all"});}
mdcheck.aside=bindAside;}
{const{el,find,all}=mdcheck.dom;const{t}=mdcheck.words;function addTools(form){if(find(form,".mdcheck-note"))return;const clear=el("button",{type:"button",class:"mdcheck-clear","data-clear":"","aria-label":t("Clear this answer")},t("Clear"),);const note=el("details",{class:"mdcheck-note"},el("summary",null,t("Note and evidence")));find(form,".mdcheck-help").before(clear,note);}
function addFields(form){if(find(form,"[data-field]"))return;const fields=find(document,"#mdcheck-note").content.cloneNode(true);find(form,".mdcheck-note").append(fields);}
function show(form,session){const answer=session.answer(form.dataset.item);const{level,note,evidence,reference}=answer;for(const radio of all(form,"input[type=radio]")){radio.checked=level!==null&&radio.value===String(level);radio.parentElement.classList.toggle("is-checked",radio.checked);}
const hasNote=Boolean(note||evidence||reference);form.classList.toggle("is-answered",level!==null);form.classList.toggle("is-not-applicable",level==="not-applicable");form.classList.toggle("has-note",hasNote);if(hasNote)addFields(form);for(const field of all(form,"[data-field]")){const value=answer[field.dataset.field];if(field.value!==value)field.value=value;}}
function set(session,id,part,value){session.change((sheet)=>{sheet.answers[id]={...session.answer(id),[part]:value};},{kind:"item",id},);}
function levelOf(value){return/^[0-2]$/.test(value)?Number(value):value;}
function bindEvents(root,session){const heard=(type,part,act)=>root.addEventListener(type,(event)=>{const target=event.target.closest(part);if(target)act(target.closest("[data-item]"),target);});heard("change","input[type=radio]",(form,{value})=>{set(session,form.dataset.item,"level",levelOf(value));if(value!=="not-applicable")return;addFields(form);find(form,".mdcheck-note").open=true;});heard("input","[data-field]",(form,{value,dataset})=>{set(session,form.dataset.item,dataset.field,value);});heard("click",".mdcheck-note summary",addFields);heard("click","[data-clear]",(form)=>{find(form,"input").focus();set(session,form.dataset.item,"level",null);});}
function bindQuestions(root,session){const forms=new Map(all(root,"[data-item]").map((form)=>[form.dataset.item,form]));const paint=(_,{kind,id})=>{root.classList.toggle("is-quick",session.sheet.scope==="quick");if(kind==="all")for(const form of forms.values())show(form,session);else if(kind==="item"&&forms.has(id))show(forms.get(id),session);};for(const form of forms.values())addTools(form);bindEvents(root,session);session.listen(paint);paint(session,{kind:"all"});mdcheck.aside?.(root,session);}
mdcheck.parts.checklist=bindQuestions;}
{const{find}=mdcheck.dom;const{t}=mdcheck.words;function bindWhenBegun(root,session){const sector=session.sector(root.dataset.result);let isAsked=false;const fail=()=>{isAsked=false;const words=t("Your answers are saved. Their result could not be loaded.");find(root,"[data-empty]").textContent=words;find(root,"[data-live]").textContent=words;};const paint=(_,what)=>{if(isAsked||!session.answered(session.asked(sector)))return;isAsked=true;mdcheck.later("results",({bindResult})=>bindResult(root,session,what),fail);};session.listen(paint);paint(session,{kind:"all"});}
mdcheck.parts.result=bindWhenBegun;}
{const{find,all,onPage}=mdcheck.dom;function start(){const data=find(document,".mdcheck-data:not([data-bound])");if(!data)return;data.setAttribute("data-bound","");const session=new mdcheck.Session(JSON.parse(data.textContent),new mdcheck.shelf.Shelf());mdcheck.session=session;const turns=Object.entries(mdcheck.parts).flatMap(([name,bind])=>all(document,`[data-${name}]`).map((root)=>()=>bind(root,session)),);const end=()=>data.setAttribute("data-bound","all");for(const turn of[...turns,reveal,end])setTimeout(turn);}
function reveal(){const id=named(globalThis.location.hash.slice(1));const target=id&&document.getElementById(id);if(!target)return;const details=target.closest("details");if(details)details.open=true;const go=(frames)=>{target.scrollIntoView();if(frames)requestAnimationFrame(()=>go(frames-1));};go(6);}
function named(end){try{return decodeURIComponent(end);}catch{return"";}}
function comeBack({persisted}){if(persisted&&mdcheck.session)mdcheck.session.follow({key:null});}
function warn(event){if(mdcheck.session?.isAtRisk())event.preventDefault();}
globalThis.addEventListener("hashchange",reveal);globalThis.addEventListener("pageshow",comeBack);globalThis.addEventListener("beforeunload",warn);onPage(start);}
