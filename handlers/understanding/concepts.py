"""What means the same: general words of events in German and English, each entry one concept.

The words are folded. A word may belong to several concepts. `BROADER` names concepts that a thing of the first one also
is: lunch is food, but food is not lunch.
"""

from __future__ import annotations

from handlers.understanding.normalise import stem
from handlers.understanding.words import STOP

_LINES = """
lunch: mittag mittags mittagessen mittagspause mittagsimbiss mittagstisch lunch lunchbreak
dinner: abendessen abendbrot dinner supper
breakfast: fruehstueck breakfast
sweet: suess suesses suesse suesser kuchen torte gebaeck keks kekse nachtisch dessert waffel waffeln cake cakes
  cookies sweet sweets pastry pastries
food: warmes warme naschen suppe eintopf salat salate broetchen belegte kuchen gebaeck keks kekse obst pizza wurst
  wuerstchen nudeln kartoffeln gericht gerichte menue verpflegen mampf mampfen happen haeppchen fingerfood stulle
  schnittchen imbissstand foodtruck soup salad cake cookies fruit sandwich sandwiches pasta dish dishes menu lunchbox
  nibbles essen verpflegung verpflegt catering food meal meals eat eating hunger hungrig hungry buffet speisen snack
  snacks imbiss futter mahlzeit mahlzeiten refreshments
drink: kola cola schorle sprudel mineralwasser softdrink softdrinks juice soda trinken getraenk getraenke drink drinks
  wasser water tee tea saft limo durst durstig
alcohol: bier beer biere beers wein wine sekt prosecco schnaps cocktail cocktails bar umtrunk alkohol alcohol
  glaeschen
coffee: kaffe kaffees latte kaffeetrinken kaffeemaschine kaeffchen cuppa kaffee coffee kaffeepause espresso cappuccino
  koffein caffeine
break: pause pausen break breaks unterbrechung
vegan: vegan vegane veganes veganer veganen
vegetarian: fleisch meat fleischlose vegetarisch vegetarische vegetarisches vegetarier vegetarian veggie fleischlos
allergy: gluten zoeliakie laktosefrei lactose nuesse nuts celiac coeliac allergie allergien allergisch allergy
  allergies allergic unvertraeglichkeit unvertraeglichkeiten intolerance laktose glutenfrei nussallergie
parking: parkn karre wagen kfz pkw wohnmobil motorrad garage parkdeck parkhaeuser parkplaetzen parkticket autofahrer
  motorbike parken parkplatz parkplaetze parkhaus tiefgarage parkmoeglichkeit parkmoeglichkeiten auto autos car
  parking park stellplatz stellplaetze carpark
charging: laden ladesaeule ladesaeulen ladestation ladestationen wallbox charging charger charge eauto elektroauto
  aufladen auflade aufgeladen lade
bike: radl velo radln drahtesel fahrradstaender radstaender rad radeln fahrrad raeder fahrraeder bike bikes bicycle
  bicycles cycle
transit: tramlinie linie s-bahn u-bahn bahnlinie buslinie busverbindung bahnverbindung verbindung regionalbahn
  nahverkehrszug tramway haltestellen bushaltestelle hbf stops stop buses trams trains bus busse bahn strassenbahn
  tram strassenbahnlinie zug zuege oepnv oeffis verkehrsmittel haltestelle bahnhof hauptbahnhof train station
  transport ubahn sbahn metro subway nahverkehr
directions: anfahrt anreise weg wegbeschreibung route routenbeschreibung directions anfahrtsskizze hinweg hinkommen
map: lageplan gelaendeplan karte plan map plans skizze
address: adresse anschrift address strasse hausnummer postleitzahl plz street postcode navi satnav navigation
  navigationsgeraet gps
stepfree: climb barrierfree rollstuhlfahrer rollstuhlfahrerin rollis gehhilfe kruecken gehstock behinderung behindert
  schwerbehindert eingeschraenkt mobilitaet mobility disabled disability crutches barrierearm ebenerdig kinderwagen
  buggy pram stroller rollstuhl rollstuhlgerecht rolli rollator barrierefrei barrierefreie barrierefreiheit stufenlos
  stufenlose stufenloser stufenfrei schwellenlos wheelchair accessible accessibility stepfree gehbehindert rampe ramp
  handicap behindertengerecht
lift: aufzug fahrstuhl lift elevator
stairs: treppe treppen stufen stairs steps
toilet: klo klos wc wcs toilette toiletten toilet toilets restroom restrooms bathroom loo washroom
hearing: hoerproblem mitlesen untertitel untertitelung subtitles captions captioning hoerschaden gehoer hoere hoeren
  schwerhoerigkeit hoergeschaedigt hoerbehindert taub hoeranlage hoergeraet hoerschleife induktiv induktive
  induktionsschleife schwerhoerig hearing
sign: gebaerdensprache gebaerdensprachdolmetscher gebaerdensprachdolmetscherin gebaerdensprachdolmetschung gebaerden
  gehoerlos gehoerlose deaf
interpreting: dolmetscher dolmetscherin dolmetschung dolmetschen interpreter interpreting uebersetzung uebersetzt
  translation translated
wifi: netzzugang netzpasswort wlannetz hotspots online-zugang wlan wifi internet netz netzwerkname hotspot
  internetzugang
password: zugang passwort password pw kennwort zugangsdaten passcode code zugangscode wlancode key
luggage: rollkoffer trolley reisetasche gepaeckstueck gepaeckstuecke klamotten sachen koffer gepaeck garderobe jacke
  jacken mantel rucksack luggage suitcase coat coats cloakroom bag bags baggage gepaeckraum schliessfach
  schliessfaecher locker lockers taschen tasche
certificate: schriftliches arbeitszeitnachweis zettel wisch beleg schein papier bestaetigung bescheinigungen
  teilnahmenachweis proof attendance confirmation zertifikate certificates bescheinigung zertifikat
  teilnahmebescheinigung nachweis teilnahmebestaetigung teilnahmezertifikat certificate urkunde
child: kleinkinder kids buben maedchen maedels junge jungs knirps zwerg wurm krabbelkind kindergartenkind schulkind
  nichte neffe spielzimmer spielecke boy girl kiddo kind kinder kindern kinderbetreuung kleinkind child children kid
  childcare tochter sohn baby babysitter zwillinge familie saeugling enkel enkelkind enkelin toechter soehne toddler
  infant daughter son family familienzimmer
childcare: aufpassen aufpasst aufgepasst beaufsichtigt beaufsichtigung babysitten babysit kinderaufsicht spielecke
  kinderbetreuung childcare betreuung kita
dog: dackel terrier pudel labrador schaeferhund welpe hundi wauwau vierbeiner puppy katze cat mops spitz hund hunde
  hunden dog dogs haustier haustiere pet pets
lodging: pennen penn schlafe naechtigen naechtige uebernachte zimmer pension jugendherberge hotel hotels uebernachten
  uebernachtung uebernachtungen uebernachtungsmoeglichkeit uebernachtungsmoeglichkeiten unterkunft unterkuenfte
  hotelkontingent hotelzimmer accommodation overnight hostel schlafen schlafplatz sleep
photo: filming ablichten abgelichtet fotografiert gefilmt filmen schnappschuss selfie fotograph filmed foto fotos
  fotografieren fotografiere bild bilder bildergalerie fotogalerie photo photos picture pictures photographed
  photography knipsen fotograf
recording: nachgucken aufgenommen aufnehmen aufnimmt filming filmt nachschaun rewatching nachholen taped aufzeichnen
  gefilmt mitgeschnitten mediathek replay rewatch aufzeichnung aufzeichnungen aufgezeichnet mitschnitt mitschnitte
  aufnahme aufnahmen recording recordings recorded record video videos nachtraeglich nachschauen
slides: folien foliensatz praesentation praesentationen powerpoint ppt slides slide slidedeck praesi
handout: uebungsblatt checkliste checklist worksheet worksheets manuskript skripte liste list packliste text paper
  handout handouts skript arbeitsblatt arbeitsblaetter handzettel flyer faltblatt broschuere brochure leaflet guide
material: datei dateien pdf file files document material materialien unterlagen download downloads herunterladen
  dokumente documents materials
report: proceedings nachlesen abschlussbericht dokumentieren bericht berichte dokumentation doku tagungsband report
  documentation protokoll nachbericht konferenzbericht rueckblick
agenda: plan agenda ablaeuft ablaufen tagesordnung programm programmheft zeitplan ablauf ablaufplan programme program
  schedule timetable
cost: zahlts zahlst finanziert rechnung loehnen blechen latzen berappen hinblaettern rausruecken abdruecken unkosten
  kohle geld kostenpunkt spende spenden money paying paid kosten kostet kostenlos kostenfrei kostenpflichtig preis
  preise gebuehr gebuehren teilnahmegebuehr kost bezahlt bezahle zahle zahlt entgelt beitrag pauschale
  tagungspauschale teilnahmepauschale pound pounds pence dollar dollars teilnahmebeitrag eintritt euro bezahlen zahlen
  price prices cost costs fee fees pay free gratis umsonst ticket tickets ticketpreis teuer expensive
registration: nachmelden nachmeldung nachmeldungen voranmeldung anmeldeformulare angemelde eingeschrieben eintragung
  registering booking buchung anmeldung anmelden anmelde anmeldet angemeldet meldeanmeld anmeldeschluss anmeldefrist
  anmeldelink eintragen eintrage einschreiben enrolling signing anmeldeformular register registered registration
  registrieren registrierung signup enrol
deadline: anmeldeschluss anmeldefrist frist deadline stichtag spaetestens
places: platz plaetze plaetzen seat seats sitzplaetze teilnehmerzahl kapazitaet capacity spots
speaker: referent referentin referenten referentinnen speaker speakers redner rednerin rednerinnen presenter
  presenters sprecher sprecherin sprecherinnen
moderation: moderation moderieren moderiert moderator moderatorin moderatoren facilitator facilitates facilitate
  moderate moderates moderated moderators chair chairs
organiser: angebot veranstaltern veranstaltet ausrichtet verantwortlich verantwortet traegt traeger behind runs
  organises organizes hosted einlaedt einladen laedt veranstalter veranstalterin organisator organisatorin
  organisatoren steckt dahinter orga organisation organisationsteam organisiert organisieren organiser organisers
  organizer organizers organised organized organising ausrichter ausgerichtet gastgeber orgateam organisers'
partner: sponsert sponsored partner kooperationspartner foerderer foerdert sponsor sponsoren gefoerdert partners
  sponsors
contact: kontakt kontaktdaten ansprechpartner ansprechpartnerin ansprechpartnerinnen ansprechperson ansprechpersonen
  kontaktperson contact rueckfragen wenden
phone: smartphone smartphones telefon telefonnummer nummer handynummer handy anrufen tel rufnummer phone mobile number
  call telephone durchwahl
email: email mail mailadresse emailadresse emails mails anschreiben
tech: tech zuschaltung bildausfall tonausfall abgestuerzt abbricht abgebrochen ruckel ruckelts haengts laggt crashed
  crash buffering technik technisch technische technischen technikteam ton mikro mikrofon sound audio einwahl login
  einloggen technical online-zugang kamera beamer projektor projector microphone mic lautsprecher loudspeaker
  speakerphone hdmi adapter leinwand screen bildschirm stream ruckelt ruckeln haengt stottert stockt stutters
  stuttering freezes frozen lag lags verbindung verbindungsprobleme echo stumm muted mute technician techniker
  technikerin tonproblem
talk: auftritt rede speech speeches ansprache ringvorlesung vorlesung vorlesungen beitrag beitraege vortrag vortraege
  vortraegen referat impuls impulse impulsvortrag input inputs talk talks lecture lectures
keynote: keynote keynotes hauptvortrag eroeffnungsvortrag festvortrag
panel: podium podiumsdiskussion podiumsgespraech podien panel panels diskussionsrunde
workshop: class classes lesson workshop workshops werkstatt werkstaetten
session: session sessions sessionrunde sessionrunden breakout
exchange: austausch austauschen exchange austauschrunde austauschrunden
round: runde runden round rounds
tour: citytour stadtfuehrung fuehrung fuehrungen rundgang tour tours
visual: sehbehindert sehbehinderung sehschwach blind blinde braille blindenschrift blindenhund sehhilfe visually
city: stadt city town
law: recht rechts rechtlich rechtliche rechtlichen jura juristisch rechtsanwalt rechtsanwaeltin anwalt anwaeltin
  jurist juristin legal law lawyer
press: presse pressestelle pressesprecher pressesprecherin journalist journalistin medien press media
walk: spaziergang spazieren walk walking stroll rundgang
excursion: ausflug ausfluege exkursion exkursionen excursion excursions trip trips outing
opening: opens eroeffnung begruessung opening auftakt einfuehrung eroeffnet eroeffnen
greeting: grusswort grussworte greeting greetings welcome begruessung
closing: schlusswort schlussworte rausschmeisser abschluss abschlussrunde verabschiedung closing ausklang
  abschlussplenum schlussrunde wrapup conclusion
feedback: feedback rueckmeldung rueckmeldungen auswertung feedbackrunde
party: sause fete get-together umtrunk empfang abendempfang party feier abendveranstaltung abendprogramm fest social
  abendausklang
arrival: reinkommt reinlassen eingelassen ankommen ankunft einlass checkin arrival akkreditierung admission
  registrierung
arrive: aufschlagen eintrudeln ankommen arrive eintreffen
introduction: vorstellungsrunde kennenlernrunde kennenlernen introduction introductions icebreaker
outlook: ausblick outlook
summary: zusammenfassung summary recap zusammenfassungen
science: wissenschaft wissenschaftlich wissenschaftliche wissenschaftlichen academic academia science scientific
  scientists forschung research
university: universitaet hochschule uni university college
practice: praxis praktisch practice practical practitioners
education: bildung education educational
school: schule schulen school schools
market: marktplatz markt market marketplace
language: sprache sprachen language languages englisch english deutsch german
easy: einfach einfache einfacher leicht leichte leichter plain easy simple
parents: eltern parents parent
letter: brief briefe letter letters
ai: ki ai
digital: digital digitale digitaler digitalen digitalisierung digitalization digitisation digitalisation
funding: foerdermittel foerderung foerdern funding grant grants
officehour: sprechstunde sprechstunden consultation
topic: thema themen inhalt inhalte topic topics subject subjects contents sessionthema sessionthemen themenvorschlag
  themenvorschlaege
collect: sammeln gesammelt sammlung collect collected collecting
choice: ausgesucht aussuchen picked selected auswahl auswaehlen ausgewaehlt selection choose chosen themenauswahl
comment: anmerkung anmerkungen hinweis hinweise stellungnahme stellungnahmen einwand einwaende kommentar kommentare
  rueckmeldung rueckmeldungen meinung meinungen idee ideen anregung anregungen vorschlaege comment comments remark
  remarks suggestion suggestions opinion opinions
propose: eingereicht eingereichte eingereichten beisteuern einwerfen reinwerfen pitchen pitch vorschlaege einreichung
  einbringen einbringn einreichen einreiche vorschlagen vorschlag propose proposing submit suggest suggesting
  eingebracht einbringt anbringen vorgeschlagen proposed
bring: anziehen wear kleidung tragen gear mitnehmen mitnehm mitzunehmen einpacken packen ausruestung equipment
  brauchen dabeihaben mitgebringen mitbringen mitbringn mitbringe bring bringen mitgebracht mitgebrachten mitzubringen
  einbringen
decide: bestimmen bestimmt festlegen festlegt festgelegt entscheiden entscheidet decide decides determine determines
  legt
repeat: nochmal nochmals erneut weitere weiterer weiteres weiteren wiederholt wiederholen wiederholung again another
  further repeat repeated fortsetzung folgetreffen folgeveranstaltung followup
online: online digital virtuell remote zuhause daheim homeoffice zoom stream livestream streaming gestreamt streamed
  virtually internet uebertragen uebertragung uebertraegt broadcast
onsite: vorort praesenz praesenzveranstaltung hinfahren onsite anreisen
hybrid: hybrid hybride
link: link links url einwahllink zugangslink meeting-link zoom-link webseite website homepage internetseite
people: personen menschen teilnehmende teilnehmenden teilnehmer teilnehmerinnen teilnehmern gaeste leute people
  participants attendees guests besucher besucherinnen teilgenommen attended
state: bundesland bundeslaender bundeslaendern
optional: freiwillig fakultativ optional voluntary pflicht verpflichtend mandatory compulsory obligatory
vote: stimmenzahl punkten bepunkten klebepunkte stimmzettel waehlt voting wahlgang abstimmen abstimmung abstimmungen
  vote votes stimme stimmen punkte waehlen wahl ballot abgestimmt voted dots
barcamp: barcamp barcamps unconference
laptop: laptop laptops notebook computer rechner
topics-table: thementisch thementische
library: bibliothek buecherei library
hall: saal halle hall
courtyard: hof innenhof courtyard
entrance: tuer tueren tor portal hauptportal seiteneingang hintereingang pforte door doors gate eingang haupteingang
  entrance
reception: empfang infopunkt infostand anmeldetheke reception rezeption infodesk helpdesk
kitchen: kueche kitchen
garden: garten garden
lightning: blitz lightning
river: ufer fluss river riverside
morning: morgen morgendlich morgens morning
evening: abend evening
photowalk: fotorundgang fotospaziergang photowalk
culture: kultur kulturell culture cultural
climate: klima climate klimaschutz
sustainability: nachhaltigkeit nachhaltig nachhaltige sustainability sustainable bne
youth: jugend jugendliche youth
health: gesundheit health
work: arbeit arbeiten work working arbeitsphase
group: gruppe gruppen group groups
joint: gemeinsam gemeinsame gemeinsames gemeinsamen joint common together
mutual: gegenseitig gegenseitige gegenseitigen gegenseitiger mutual
open: geoeffnet oeffnungszeiten oeffnungszeit offen offene offenen offener offenes open
development: entwicklung entwicklungen development developments
strategy: strategie strategien strategy strategies
planning: planung planungen planning
data: daten data
cooperation: kooperation kooperationen zusammenarbeit cooperation collaboration
municipality: kommune kommunen kommunal kommunale kommunalen kommunales gemeinde gemeinden municipality municipalities
  municipal
rural: laendlich laendliche laendlichen rural
administration: verwaltung administration
ministry: ministerium ministry ministeriums
minister: minister ministerin bildungsminister bildungsministerin
team: team teams crew
track: strang straenge straengen track tracks schiene themenstrang vortragsreihe vortragsstrang strand strands
invoice: rechnung rechnungen invoice invoices bill quittung receipt
nursing: stillen wickeln wickelraum wickeltisch stillraum nursing breastfeed breastfeeding
floor: erdgeschoss obergeschoss untergeschoss parterre stockwerk etage keller basement floor
age: mindestalter altersgrenze altersbeschraenkung minderjaehrig minderjaehrige volljaehrig erwachsene jugendliche
  jugendlicher alter alt jahre jahren age years old
project: projekt projekte project projects
music: livemusik liveband dj chor choir singen musik music konzert concert
dance: tanz tanzen dance
game: spiel spiele game games
award: preis preisverleihung award awards
women: frauen women
network: netzwerk netzwerken vernetzung vernetzen network networking
meeting: treffen trifft meeting meetings zusammenkunft
conference: konferenz tagung kongress conference congress
course: kurs kurse course courses lehrgang lehrgaenge
consent: einverstaendnis einverstaendniserklaerung erlaubnis erlaubniszettel elternzettel zettel unterschrift consent
  permission
seminar: seminar seminare
forum: forum foren
training: fortbildung schulung weiterbildung training
festival: festival
reserve: reservieren reserviert kontingent reserved
lost: verloren verlor verliere fundsachen fundsache fundbuero lost liegengelassen liegenlassen liegengeblieben
  vergessen verlegt found forgot forgotten
firstaid: erstehilfe sanitaeter notfall notarzt emergency sanitaeterin
smoking: kippe kippen zigarette zigaretten raucherecke qualmen vape vapen cigarette rauchen raucher raucherbereich
  smoking smoke
prayer: gebetsraum prayer
quiet: rueckzug rueckzugsort ausruhen hinlegen stillraum ruheraum rueckzugsraum quiet
power: ladekabel mehrfachsteckdose verlaengerungskabel strom steckdose steckdosen power socket sockets outlet
shuttle: shuttle shuttlebus
taxi: taxi
cancel: abspringen ausfallen ausfaellt absprung krankheitsfall nichterscheinen verhinderung absagen absage abgesagt
  storno stornieren stornierung stornierungen storniere abmelden abmeldung abmelde ruecktritt zuruecktreten verhindert
  krank erkrankt krankheit cancel cancellation cancelling cancelled withdraw refund refunds ill sick sickness
  rueckerstattung
swap: springen hopsen pendeln hop tauschen tausch tausche umtauschen umbuchen umbuchung wechseln wechsel wechsle
  umentscheiden vertan umsteigen swap switch exchangeable
single: einzeln einzelne einzelner auslassen weglassen tageweise einzeltag teilweise skip single separately
  tagesticket
included: enthalten inklusive inbegriffen inkludiert mitdrin einbegriffen included inclusive includes covered
student: student studentin studenten studierende studierender studierenden students auszubildende azubi azubis
  ermaessigt ermaessigung reduced discount discounts rabatt
send: shared share geteilt uploaded hochgeladen verschickt zugeschickt geschickt verschicken versendet sent emailed
  mailed
invitation: einladung einladungen einladungsschreiben invitation invitations
experience: newcomer newcomers novice novices neulinge anfaengerinnen laie laien vorkenntnisse vorwissen erfahrung
  erfahrungen anfaenger anfaengerin einsteiger neuling experience beginner beginners newbie knowledge
weather: regnen regnet schneit schneien gewitter wetter weather regen rain sonne sunny temperatur
salary: verdient verdienen gehalt lohn earn earns salary
win: gewinnt gewinnen gewonnen gewann sieger won win wins winner
limited: begrenzt limitiert beschraenkt begrenzung teilnehmergrenze limited limit capped
result: ergebnis ergebnisse ergebnissen resultat resultate resultaten result results outcome outcomes
reimburse: fahrgeld spritgeld fahrgelder uebernommen uebernehmt uebernimmt uebernahme kostenuebernahme zugticket
  bahnticket bahnfahrkarte fahrkarte reimbursed travel erstattet erstatten erstattung reimburse reimbursement
  reisekosten fahrtkosten
shower: dusche duschen shower showers
ship: schiff boot dampfer kahn barkasse schifffahrt bootsfahrt bootstour hafenrundfahrt segeln ship boat ferry cruise
  sailing
hike: wanderung wandern wanderer hike hiking trek
exhibition: ausstellung ausstellungen exhibition exhibit schau museum
movie: film kino filmabend movie cinema
quiz: quiz raetsel ratespiel pubquiz trivia bingo
raffle: tombola verlosung raffle lottery
yoga: yoga gymnastik stretching meditation
poster: poster posters plakat plakate postersession
exam: pruefung pruefungen klausur exam test
winner: preistraeger preistraegerin gewinner gewinnerin winner winners laureate
run: lauf morgenlauf laufrunde joggen jogging joggingrunde lauftreff run jog
sport: fussball gym sport sports fitness schwimmen swimming
cash: karte kreditkarte girocard kartenlesegeraet cashless contactless paypal creditcard bargeld muenze muenzen bar
  barzahlung kartenzahlung cash
hashtag: hashtag hashtags twitter mastodon instagram linkedin
dress: schick schicke schickes anzug krawatte kleid kleidung abendgarderobe garderobenvorschrift dresscode dress
  formal smart clothes outfit anziehen wear wearing shoes schuhe schuh boots stiefel
homework: hausaufgabe hausaufgaben hausi abgabe homework assignment assignments
playground: spielplatz playground
table: tisch tische tischen table tables
night: nacht nachts night nights
animal: tier tiere animal animals
fire: feuer lagerfeuer fire bonfire campfire
water: wasser water
sewage: abwasser sewage wastewater
waterworks: wasserwerk waterworks
instrument: instrument instrumente gitarre guitar floete geige klavier ukulele trommel drum piano violin
religion: kirche glaube glauben glaubens religion religioes moslem muslim muslima muslimisch christ christlich
  evangelisch katholisch juedisch konfession church faith religious
challenge: challenge challenges aufgabe aufgaben herausforderung herausforderungen
demand: forderung forderungen demand demands
ancestor: vorfahren ahnen ahnenforschung familienforschung stammbaum ancestors ancestry genealogy
doctor: arzt aerztin aerzte doctor doctors physician mediziner kinderarzt
hospital: krankenhaus klinik spital hospital clinic
nursingcare: pflege pflegeheim pflegende
vaccination: impfung impfungen impfen impfaktion vaccination vaccine vaccinations
privacy: datenschutz dsgvo privacy gdpr
security: sicherheit sicher security safety
housing: wohnen wohnung wohnungen miete mieten housing rent flats apartment
traffic: verkehr traffic
energy: energie energy
heat: hitze waerme heat
rain: regen regenwasser starkregen rain rainwater
tree: baum baeume tree trees
roof: dach daecher roof roofs
forest: wald waelder forest woods
sea: meer see strand sea lake beach
mountain: berg berge mountain mountains
village: dorf doerfer village villages
castle: burg schloss castle
tower: turm tower
bridge: bruecke bridge
history: geschichte historisch history historical
book: buch buecher buechern book books
reading: lesung vorlesen vorlesestunde reading readings
writing: schreiben schrift schriften writing handwriting
newspaper: zeitung zeitungen newspaper newspapers
story: maerchen erzaehlung story stories tale
ghost: gespenst geist ghost ghosts
repair: reparieren reparatur repair repairs fixing
cooking: kochen kochkurs cooking
baking: backen baking
painting: malen malerei painting zeichnen drawing
craft: basteln handwerk craft crafts crafting
theatre: theater schauspiel theatre drama
photographing: fotografie photography
flea: flohmarkt buecherflohmarkt fleamarket
elderly: senioren seniorinnen aeltere seniors elderly
volunteer: ehrenamt ehrenamtlich ehrenamtliche freiwillige engagement volunteer volunteers volunteering
border: grenze grenzen border borders
neighbour: nachbarn nachbarschaft nachbarschaftstreffen neighbours neighbourhood neighbors neighborhood
lonely: einsamkeit einsam lonely loneliness
police: polizei police
firebrigade: feuerwehr firefighters
tax: steuer steuern tax taxes
budget: haushalt haushaltsplan budget budgets finanzen finances
statistics: statistik statistiken statistics
server: server servers rechenzentrum datacenter datacentre
software: software programm programme code quellcode repo repos repository repositories
coding: programmieren coden coding hacken hacking entwickeln programming
database: datenbank datenbanken database databases
cloud: cloud wolke
mayor: buergermeister buergermeisterin oberbuergermeister mayor
politician: politiker politikerin politikerinnen politik abgeordnete abgeordneter politician politicians politics
council: rat stadtrat gemeinderat kreistag council councillor
voteright: wahlrecht wahlalter suffrage
stress: stress stressig
skate: skatepark skaten skating
pocketmoney: taschengeld
lesson: unterricht lektion
gift: geschenk geschenke urkunde belohnung gift reward
accessibilityhelp: begleitperson assistenz assistant
"""

BROADER: dict[str, tuple[str, ...]] = {
    "lunch": ("food",),
    "dinner": ("food",),
    "breakfast": ("food",),
    "vegan": ("food", "vegetarian"),
    "sweet": ("food",),
    "vegetarian": ("food",),
    "coffee": ("drink",),
    "keynote": ("talk",),
    "tour": ("excursion",),
    "report": ("material",),
    "slides": ("material",),
    "handout": ("material",),
    "childcare": ("child",),
    "parking": ("directions",),
    "transit": ("directions",),
}


_NONE: frozenset[str] = frozenset()


def _rows() -> list[tuple[str, list[str]]]:
    """The concepts with their words; an indented line goes on with the one before."""
    rows = (line.partition(":") for line in _LINES.strip().replace("\n  ", " ").splitlines())
    return [(name, words.split()) for name, _, words in rows]


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, words in _rows():
        for word in words:
            table.setdefault(stem(word), set()).add(name)
    shared: dict[frozenset[str], frozenset[str]] = {}
    return {word: shared.setdefault(found := frozenset(names), found) for word, names in table.items()}


CONCEPTS = _table()
LISTED = frozenset(word for _, words in _rows() for word in words if word in STOP)  # stop words that mean something
stem.cache_clear()  # the words of the table hardly ever come up again


def concepts(word: str) -> frozenset[str]:
    """The concepts that a stem belongs to."""
    return CONCEPTS.get(word, _NONE)


def broader(names: frozenset[str]) -> frozenset[str]:
    """The concepts that things of these concepts also belong to."""
    return frozenset(wide for name in names for wide in BROADER.get(name, ()))
