/* Written by `make scripts` from mdcheck/web/src, which has comments. MIT licence. */
"use strict";{const{textOf,stampOf,writer,SIZE}=mdcheck.fields;const{newMap}=mdcheck.sheet;const saidIn=(value)=>(typeof value==="string"?value:textOf(value));const pathsOf=({values,stamps})=>Object.keys({...values,...stamps});const isOfDesk=(path)=>path.startsWith("desk/");const pathsIn=(values)=>Object.keys(values).filter((path)=>values[path]!==undefined);function copyOf(values){return{sheet:sheetOf(values),desk:deskOf(values)};}
function deskOf(values){const desk=newMap();for(const path of pathsIn(values).filter(isOfDesk)){const[,part,...id]=path.split("/");if(!id.length)desk[part]=values[path];else desk[part]=Object.assign(desk[part]||newMap(),{[id.join("/")]:values[path]});}
return desk;}
function sheetOf(values){const sheet=newMap();const answers=newMap();for(const path of pathsIn(values).filter((one)=>!isOfDesk(one))){const[key,...rest]=path.split("/");const part=rest.pop();const id=rest.join("/");const[home,name]=key==="answers"?[answers,id]:[sheet,key];if(part===undefined)sheet[key]=values[path];else home[name]=Object.assign(home[name]||newMap(),{[part]:values[path]});}
return Object.assign(sheet,{answers});}
function isLater(path,one,other){const ahead=stampOf(one.stamps,path)-stampOf(other.stamps,path);return ahead>0||(ahead===0&&textOf(one.values[path])>textOf(other.values[path]));}
function isAhead(one,other){return pathsOf(one).some((path)=>isLater(path,one,other));}
function isClash(stamp,base){return base!==undefined&&stamp>base&&stamp%SIZE!==writer;}
function join(ours,theirs,pending){const values=Object.assign(newMap(),ours.values);const stamps=Object.assign(newMap(),ours.stamps);const lost=newMap();for(const path of pathsOf(theirs)){const isTheirs=isLater(path,theirs,ours);const stamp=stampOf(theirs.stamps,path);if(isTheirs){values[path]=theirs.values[path];stamps[path]=stamp;}
const goes=(isTheirs?ours:theirs).values[path];const isLost=isClash(stamp,pending.get(path))&&!saidIn(values[path]).includes(saidIn(goes));if(isLost)lost[path]=goes;}
const[saved]=[ours.saved,theirs.saved].sort().reverse();return{saved,values,stamps,lost};}
mdcheck.join={copyOf,isAhead,join};}
{const PATIENCE=5000;function database(name,make){let opening=null;const found={isStrict:false,transact};function open(){opening??=new Promise((resolve,reject)=>{const request=globalThis.indexedDB.open(name,1);request.onupgradeneeded=()=>make(request.result);request.onsuccess=()=>{const{result}=request;result.onclose=result.onversionchange=()=>{result.close();opening=null;};resolve(result);};request.onerror=()=>reject(request.error);setTimeout(reject,PATIENCE);});return opening;}
async function transact(stores,act,mode="readwrite"){const opened=await open();return new Promise((resolve,reject)=>{const work=opened.transaction(stores,mode,{durability:"strict"});let value;work.oncomplete=()=>{if(mode==="readwrite")found.isStrict=work.durability==="strict";resolve(value);};work.onabort=()=>reject(work.error);act(stores.map((store)=>work.objectStore(store)),(told)=>{value=told;},);});}
return found;}
mdcheck.database=database;}
{const KEPT="kept";const EARLIER="earlier";const MOST=100;const stores=mdcheck.database("mdcheck",(made)=>{made.createObjectStore(KEPT);made.createObjectStore(EARLIER,{autoIncrement:true}).createIndex("id","id");});const disk={get isStrict(){return stores.isStrict;},all,states,drop,update,};function transact(act){return stores.transact([KEPT,EARLIER],([kept,earlier],found)=>act(kept,earlier,found));}
function entriesOf(name){return transact((kept,earlier,found)=>{const entries=[];const store=name===KEPT?kept:earlier;store.openCursor().onsuccess=({target})=>{const{result}=(target);if(!result)return found(entries);entries.push([result.key,result.value]);result.continue();};});}
async function all(){return new Map(await entriesOf(KEPT));}
async function states(){const entries=await entriesOf(EARLIER);return entries.map(([key,state])=>({...state,key})).reverse();}
function drop(keys){return transact((_,earlier)=>{for(const key of keys)earlier.delete(key);});}
function update(id,make){return transact((kept,earlier,found)=>{const request=kept.get(id);request.onsuccess=()=>{const before=request.result;const{text,states=[]}=make(before)||{text:before};found(text);if(text!==before)kept.put(text,id);for(const state of states)earlier.add(state);if(states.length)bound(earlier,id);};});}
function bound(earlier,id){const request=earlier.index("id").getAllKeys(id);request.onsuccess=()=>{for(const key of request.result.slice(0,-MOST))earlier.delete(key);};}
mdcheck.disk=disk;}
{const{t}=mdcheck.words;const{titleOf}=mdcheck.file;const{fieldsOf,valuesOf}=mdcheck.fields;const{copyOf}=mdcheck.join;function offer(session,copy,words,parts){const state={id:copy.id,at:Date.now(),text:copy.text(),...parts};session.undoable={state,words,before:session.undoable};return state;}
function step(session,words,why,apply){session.refresh();session.copy.states.push(offer(session,session.copy,words,{why}));session.change(apply);}
function replace(session,sheet){if(!session.isOnDisk)return session.create(sheet);const words=t("{title} was replaced.",{title:titleOf(session.sheet)});step(session,words,"replaced",(mine,desk)=>{Object.assign(mine,sheet);Object.assign(desk,mdcheck.Copy.deskOf());});}
function bring(session,words,made){step(session,words,"added",(mine)=>{const{answers,goals,plan,profile,unknown_ids}=made(mine);mine.answers=answers;mine.goals=goals;mine.plan=plan;mine.profile=profile;mine.unknown_ids=unknown_ids;});}
function clear(session){step(session,t("The answers were cleared."),"cleared",(sheet,desk)=>{desk.flags={};sheet.answers={};sheet.unknown_ids=[];});}
function remove(session){const{copy,keeper,shelf}=session;if(copy.near){const words=t("{title} was deleted.",{title:titleOf(copy.sheet)});const state=offer(session,copy,words,{why:"deleted"});copy.isGone=true;shelf.remove(copy.id);keeper?.remove(copy,state);}
session.leave();}
function clash(session,copy,paths,made){const{saved,stamps}=copy;const words=t("The same words were changed in another window. The later ones count.");const text=JSON.stringify({saved,...made,stamps});copy.states.push(offer(session,copy,words,{why:"clash",text,paths}));}
function bringBack(session,{id,text,paths}){const{shelf,keeper,content}=session;if(id!==session.id||session.copy.isGone){if(shelf.text(id)===null){shelf.keep(id,text);keeper?.put(id,text);}
session.open(id);return;}
const kept=JSON.parse(text);const then=fieldsOf({...kept.sheet,desk:kept.desk});const fields=paths?valuesOf(session.copy):then;for(const path of paths||[])fields[path]=then[path];const made=copyOf(fields);const{sheet}=mdcheck.sheet.read(made.sheet,content);step(session,t("An earlier state was brought back."),"earlier",(mine,desk)=>{Object.assign(mine,sheet);Object.assign(desk,mdcheck.Copy.deskOf(made.desk));});}
function undo(session){const{undoable}=session;if(undoable)bringBack(session,undoable.state);session.undoable=undoable?.before||null;session.tell({kind:"head"});}
mdcheck.steps={step,replace,bring,clear,remove,clash,bringBack,undo};}
{function beside(session){let isAsked=false;const fail=()=>{isAsked=false;};const look=({kind})=>{if(isAsked||(kind!=="all"&&kind!=="desk")||!session.copy.desk.proposals)return;isAsked=mdcheck.dom.find(document,"[data-checklist]")!==null;if(isAsked)mdcheck.later("proposals",({show})=>show(session),fail);};session.listen((_,what)=>look(what));look({kind:"all"});}
mdcheck.beside=beside;}
{const{disk}=mdcheck;const{valuesOf,stampOf}=mdcheck.fields;const{copyOf,isAhead,join}=mdcheck.join;const PAUSE=200;const OFTEN=300000;const CHOSEN="mdcheck:current";const slotOf=({saved})=>Math.floor(Date.parse(saved)/OFTEN);const nothing=()=>{};function keptOf(copy){copy.stamp();const{saved,stamps}=copy;return{saved,values:valuesOf(copy),stamps};}
class Keeper{constructor(session){this.session=session;mdcheck.beside(session);if(session.copy.near)this.save(session.copy);this.catchUp().catch(nothing);}
read(id,text){return text?mdcheck.Copy.read(id,text,this.session.content):null;}
async catchUp(){const{session}=this;const{copy,shelf}=session;const texts=await disk.all();const isElsewhere=shelf.chosen(texts.get(CHOSEN))||!copy.near;texts.delete(CHOSEN);for(const[id,text]of texts)this.lineUp(id,text);const isUntouched=session.copy===copy&&!copy.isAhead();if(isUntouched&&copy.isGone)session.leave();else if(isUntouched&&isElsewhere){if(session.takeFirst([shelf.current(),...session.others()]))session.choose();}
for(const id of session.others())await this.takeOver(id,texts.get(id));}
lineUp(id,text){const{shelf}=this.session;if(!text)shelf.remove(id);else if(shelf.text(id)===null&&this.read(id,text))shelf.keep(id,text);}
async takeOver(id,there){const text=this.session.shelf.text(id);const copy=text===there||id===this.session.id?null:this.read(id,text);if(copy)await this.saveOnce(copy);}
hear(copy,text){const theirs=this.read(copy.id,text);copy.near=theirs?text:"";if(!theirs)this.session.shelf.setAside(copy.id);const isOld=theirs&&isAhead(keptOf(copy),keptOf(theirs));const isNew=this.join(copy,theirs);if(isOld)this.session.keep();return isNew;}
join(copy,theirs){if(!theirs)return false;const[ours,others]=[copy,theirs].map(keptOf);const{saved,values,stamps,lost}=join(ours,others,copy.pending);const made=copyOf(values);const{sheet}=mdcheck.sheet.read(made.sheet,this.session.content);if(!sheet)return false;const isNew=isAhead(others,ours);Object.assign(copy,{saved,stamps},isNew&&{sheet,desk:mdcheck.Copy.deskOf(made.desk)});const paths=Object.keys(lost);for(const path of paths)copy.pending.set(path,stampOf(theirs.stamps,path));if(paths.length)mdcheck.steps.clash(this.session,copy,paths,copyOf({...values,...lost}));return isNew;}
async save(copy){copy.isDue=true;if(copy.isSaving){if(copy.states.length)await this.saveOnce(copy);return;}
copy.isSaving=true;while(copy.isDue&&!copy.isGone){copy.isDue=false;const isDone=await this.saveOnce(copy);await new Promise((resolve)=>setTimeout(resolve,PAUSE));copy.isDue||=isDone&&copy.isAhead();}
copy.isSaving=false;}
async saveOnce(copy){const{session}=this;let made={states:[]};let isDone=true;try{const text=await disk.update(copy.id,(there)=>{if(there!=="")made=this.onto(copy,there);return there===""?null:made;});if(text)this.settle(copy,made);else this.vanish(copy);}catch{isDone=false;copy.states.unshift(...made.states);}
session.judge(copy,isDone,isDone&&disk.isStrict);if(made.isNew)session.tell({kind:copy===session.copy?"all":"head"});return isDone;}
onto(copy,there){copy.stamp();const theirs=this.read(copy.id,there);const isFirst=!theirs&&copy.pending.size>0;const isNew=this.join(copy,theirs);const states=copy.states.splice(0);if(theirs&&slotOf(theirs)<slotOf(copy)){states.push({id:copy.id,why:"",at:Date.parse(theirs.saved),text:there});}
return{text:copy.text(),stamps:copy.stamps,states,isNew,isFirst};}
settle(copy,{stamps,isNew,isFirst}){for(const path of[...copy.pending.keys()]){const stamp=stampOf(stamps,path);if(stampOf(copy.stamps,path)===stamp)copy.pending.delete(path);else copy.pending.set(path,stamp);}
if(isNew&&!copy.isGone)copy.shelve(this.session.shelf);if(isFirst)globalThis.navigator.storage?.persist?.();}
vanish(copy){copy.isGone=true;this.session.shelf.remove(copy.id);}
remove(copy,state){const make=(there)=>{this.join(copy,this.read(copy.id,there));state.text=copy.text();return there===""?null:{text:"",states:[...copy.states.splice(0),state]};};disk.update(copy.id,make).catch(nothing);}
put(id,text){disk.update(id,()=>({text})).catch(nothing);}
choose(text){this.put(CHOSEN,text);}}
mdcheck.keeper={Keeper};}
