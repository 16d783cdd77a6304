// swift-format-ignore-file: written by script/gazetteer, one line a place.

extension GazetteerTable {
    /// Places, from GeoNames (CC BY 4.0).
    static let places1 = #"""
        349399800|363221200|Ayn Halaqim|Ajn-Khalakim|Айн-Халаким|عين حلاقيم
        358686500|392780300|Al Karāmah|Fatsat ath Thayb|alkramt|ftst althyb|الكرامة|فطسة الثيب
        328899400|364834200|‘Arīqah|Arika|Арика|تل عمار|عريقة
        330324700|365742000|Aş Şūrah aş Şaghīrah|As Sawarah as Sughra|As Surah as Sughra|Savara-ehs-Segira|alswrt alsghry|alswrt alsghyrt|Савара-эс-Сегира|الصورة الصغرى|الصورة الصغيرة
        350125000|340583300|Protaras|Fig Tree Bay|prwtaras|pu luo ta la si|purotarasu|Протарас|پروتاراس|پروٹاراس
        371487100|426859100|Zaxo|Zakhaw|Zakho|Zakhu|Zaxu|zakhw|Заху|زاخو|زاخۆ
        346158100|436786100|Tikrīt|Tekrit|Tikret|Tikritas|Tıkrit|ti ke li te|tikurito|tkryt|tykryt|Тикрит|תיכרית|تكريت|تکریت
        364911800|431211400|Tallkayf|Qada' Talkif|Qada' Tallkayf|Tall Kaif|Tall'-Kajf|Tel Kaif|Tilkayf|tlkyf|Талль-Кайф|تلكيف|قضاء تلكيف
        368582300|428482000|Sumayl|Samil|Saymayl|Semel|Simayl|Simel|Sumel|Summail|Summayl|Summel|smyl|symyl|sێmێl|سميل|سومێل|سيميل|سێمێل
        368085100|430393500|Sīnah|Sina|Sine|synt|سينة|سينە
        355172200|432280600|Ash Sharqāt|Sharqat|alshrqat|الشرقاط
        341959000|438856800|Sāmarrā’|Saimarreh|Samara|Samarrah|سامراء
        344822900|419189800|Rāwah|Rawa|rawt|راوة
        343925100|409894500|Al Qā’im|Al Kaim|Dulaym al Husaybah|Ehl'-Kaim|El Kaim|El Qa'im|El'-Kajm|Hsaiba|Husaybah|Kasibah|Kseba|Markaz Qada` al Qa`im|Qsiba|Qusaybah|alqaym|hsybt|Əl-Kəym|Ел Каим|Ель-Кайм|Эль-Каим|אל-קאאם|القائم|حصيبة|مركز قضاء القائم
        362709300|433775800|Al-Hamdaniya|Al Hamdaniyah|Al-Hamdaniya District|Qada' al Hamdaniyah|Qarah Qosh|Qarah Qush|Qaraqosh|Qaraqush|قضاء الحمدانية
        336366400|428276800|Hīt|hyt|هيت
        340859900|423617400|Al Ḩaqlānīyah|Hawija Arban|Hawijan Arban|Hawijat Arban|alhqlanyt|الحقلانية
        341366100|423772700|Ḩadīthah|Al Hadithah|Haditha|Khadita|hdytht|Хадита|حديثة
        368660800|429879000|Dihok|Dahuk|Dakhuk|Dihuk|Dohuk|Duhok|Duhuk|Dəhuek|Dəhük|Ntochouk|da huo ke|dhwk|dhwq|dwhwk|dھۆk|Дахук|דהוק|דוהוך|دهوك|دهوک|دهۆك|دووهۆک|دَهُکْ|دھۆک
        349291500|434887800|Bayjī|Baiji|Bajdzhi|byjy|Байджи|بيجي
        371745400|430123300|Batifa|Batifa District|Bativa|Batofa|Batufa|Batufah|Batufe|ba di fa|batikkufa|batwfa|batwft|batyfa|Батива|باتوفا|باتوفە|باتيفا|باتیفا|باطوفا|باطوفة
        330371800|402858600|Ar Ruţbah|Al Rutbah|Rutba|Rutbah|alrtbt|الرطبة
        334205600|433077800|Ramadi|Al-Ramadi|Al-Rumadi|Ar Ramadi|Ehr-Ramadi|Er-Ramadi|Ramadie|Ramadieh|Ramadiyah|Ramanti|Remadi|Rumadiya|Rumadiyeh|alrmady|la ma di|ramady|rmady|Ер-Рамаді|Рамади|Эр-Рамади|רמאדי|الرمادى|الرمادي|رامادی|رمادی|ڕەmady|ڕەمادی
        367603800|438942800|‘Aqrah|Akra|Akre|Aora|`Aqra|ئاكرێ|عقرة
        344693400|419422300|‘Anat al Qadīmah|Ana|Anah|عنة القديمة
        363327100|431055500|Al Mawşil al Jadīdah|almwsl aljdydt|الموصل الجديدة
        363350000|431188900|Mosul|Al Mawsil|Al Mosul|Al Musil|Masul|Mausilium|Mosel|Mosoel|Mosouli|Mossoul|Mossul|Mosul khot|Mosula|Mosulas|Mosulo|Moszul|Mousl|Moussoul|Musil|Musił|Musul|Musıl|almwsl|mo su er|mocul|mosala|mosuli|mosuru|mwsl|mwswl|mwsڵ|Масул|Мосeл|Мосул|Мосул хот|מאסול|מוסול|الموصل|موسڵ|موصل|موصول|مووسڵ
        333491300|437859900|Al Fallūjah|Al Falluja|Al Falooja|Al-Falludza|Ehl'-Falludzha|Ehl'-Faludzha|Falloujah|Falludscha|Falludza|Falludzha|Falluja|Fallujah|Faludza|Faludzha|Faluga|Faluja|Faluya|Felluce|Feluce|Feludja|Feluja|Fəllucə|alflwjt|faruja|fei lu jie|fەlwjە|plwg'h|Фаллуджа|Фалуджа|Фалуџа|Эль-Фаллуджа|Эль-Фалуджа|פלוג'ה|الفلوجة|فەلوجە
        360426000|417163200|Al Ba‘āj|Al Bi`aj|Baaj|Bajar|البعاج
        316725200|386637400|Turaif|At Turayf|Et Turaif|Mahattat al Turayf|Mahattat at Turayf|Turayf|Tureyf|tryf|tu lai fu|طريف‎‎|طریف
        316720000|386630000|Ţurayf|Turaif
        309753100|410380800|Arar|Ara`ar|Aruar|arara|araru|Арар|Аръар|عرعر
        313317600|373428200|Qurayyat|Al Qurayyat|An Nabk|An Nabk Abu Nakhlah|Gurayat|Nabek|alqryat|القريات
        352334900|403166000|Mūḩ Ḩasan|Mouhassane|Muhasan|Muhassan|mwh hsn|mwhsn|موح حسن|موحسن
        333340600|361588000|Zākīyah|Zakieh|Zakiye|Zakye|zakyt|زاكية
        339692100|366572900|Yabrūd|Gebru|Jabrud|Jebru|Jebrud|Yabroud|ybrwd|Ябруд|يبرود
        350011900|361868300|Wādī al ‘Uyūn|وادي العيون
        350431000|374644200|‘Uqayribāt|Aaqerbate|Aquerbate|Uzeribat|`Aqrabat|`Iqarbat|`Oqeiribat|عقيربات
        352659200|367121900|Ţayyibat al Imām|Taibet el Imam|Taybat al Imam|Taybat al Imam `Ali|Tibbat al Imam|Tibet Iman|tybt alamam|طيبة الامام
        328339500|359697300|Tasīl|Tsil|tsyl|Тасиль|تسيل
        348890200|358865900|Ţarţūs|Antaradus|Antiarados|Tartous|Tartouss|Tortosa|Tərtus|taratusa|taritusi|tarutousu|trtws|Тартус|טרטוס|ترطوس|طرطوس
        366555600|403707900|Tall Tamr|Tall Tamir|Tel Tamer|Tell Tamer|tl tamr|tl tmr|تل تامر|تل تمر
        352588400|363846100|Tall Salḩab|Tell Salhab|tl slhb|تل سلحب
        364722900|370947100|Tall Rif‘at|Tal Refaat|Tell Arfad|Tell Refaat|Tell Rifaate|Tell Rifat|تل رفعت
        346684200|362599500|Tallkalakh|Talkalakh|Telkalakh|Tell Kalakh|tl klkh|تل كلخ
        367567800|413994300|Tall Ḩamīs|Tell Hamis|tl hmys|تل حميس
        348763200|365240000|Talldaww|Kheurbet Nasriye|Khirbat Nasiriyah|Khirbat an Nasiriyah|Tell Daou|khrbt alnasryt|tl dw|تل دو|خربة الناصرية
        327054900|356179300|Tel Qatsir|Bayt Katsir|Beit Qatsir|Bet Qazir|Tall al Qasr|Tel Kacir|Tel Katsir|Tel Katzir|Tel Qazir|Tel al Qasr|Tel-Qatzir|byt ktsyr|qaziyr|tl qzyr|קָצִיר|תל קציר|بيت كتسير
        358077600|372537800|Tall aḑ Ḑamān|Tall Daman|Tell Damane|Tell ed Damane|tl aldman|tl daman|tl dman|تل الضمان|تل دامان|تل ضمان
        366964800|389538200|Tall Abyaḑ|Eht-Tell'-ehl'-Ab'jad|Tal-Abyad|Tell Abiad|Tell Abyad|tl abyd|Эт-Телль-эль-Абьяд|تل أبيض
        351484900|360328800|Tālīn|Taline|talyn|تالين
        348407200|367309200|Tallbīsah|Talbisah|Talbiseh|Tall Bisih|Tall Bissah|Tel Bisi|Telbeiseh|Telbise|Tell Bise|Tell Bisse|tlbyst|تلبيسة
        359983200|367857900|Taftanāz|Teftanaz|Teftenaz|tftnaz|تفتناز
        327370900|360665400|Ţafas|Tafass|tfs|Тафас|طفس
        345624000|382840200|Tadmur|Pal'mira|Palmuera|Palmyra|Palmyre|Palmüra|Tadmor|Tedmor|ba er mi la|parumira yi ji|tdmr|tdmwr|Палмира|Пальмира|תדמור|تدمر
        363481400|375309000|Tādif|Tadef|Tader|Teft|tadf|تادف
        365657900|372127000|Şūrān|Sawran|Sourane|swran|صوران
        352919300|367484800|Şūrān|Sawran|Soran|Souran|Sourane|swran|Суран|صوران
        353667400|363935900|As Suqaylibīyah|Al-Skeilbyeh|Saglabiye|Saqlabiyah|Skalebie|Skeilbieh|Sqalbiye|Suqaylabiyah|Suqaylibiyah|alsqylbyt|sqlbyt|sqylbyt|السقيلبية|سقيلبية|صقلبية|صقيلبية
        348530500|405998700|Subaykhān|Sabikhan|Soubeikhane|Subajchan|sbykhan|سبيخان|صبيخان|صبیخان
        355982200|361877000|Şlinfah|Dalnafah|Salinfah|Silenfih|Slennfe|slnft|صلنفة
        365883800|382978800|Şirrīn ash Shamālīyah|Serrin|Serrin-ehsh-Shimalija|Sirrin|Sirrine|Sirrine ech Chemaliye|Sirrine ech Chimaliye|sryn alshmalyt|Серрин-эш-Шималия|سرين الشمالية|صرين الشمالية
        338104000|361578700|Sirghāyā|Serghaya|Serrhaya|Sirgaya|srghaya|سرغايا
        355901100|370047200|Sinjār|Sendjar|Senjar|Sinnjar|snjar|سنجار
        367505900|380767600|Shuyūkh Taḩtānī|Chioukh Tahtani|shywkh thtany|شيوخ تحتاني
        347786300|364236600|Shīn|Chine|shyn|شين
        328266600|361605200|Shaykh Miskīn|Ash Shaykh Maskin|Ash Shaykh Miskin|Cheikh Meskine|Chikh Meskine|Shaykh Maskin|Sheikh Miskin|Shejkh-Miskin|alshykh mskyn|shykh mskyn|Шейх-Мискин|الشيخ مسكين|شيخ مسكين
        365006900|365994500|Shaykh al Ḩadīd|Cheikh el Hadid|Sheikh el Hadid|shykh alhdyd|شيخ الحديد
        355050900|362437700|Shaţḩah|Chat' ha ett Tahta|Shathah at Tahta|Shathat at Tahta|shtht|shtht althta|شطحة|شطحة التحتا
        366233600|369365900|Sharān|Charannli|Cheranli|Sharanli|shran|shranly|شران|شرانلي
        328977300|366965300|Shaqqā|Chakka|Chaqqa|Shakka|Shaqqah|shqa|Шакка|شقّا
        328523700|366284700|Shahbā|Chahba|Filippopolis|Philippopolis|Phillipopolis|Philppopolis|Schahba|Shaba|Shahaba|Shahbah|Shakhba|shhba|Шахба|شهبا
        336947300|363714600|Şaydnāyā|Said Naya|Sednaya|Seidnaya|Seyd Naya|sydnaya|صيدنايا
        332819800|360194700|Sa‘sa‘|Saasa|Saassa|Saassaa|Sassa|Сааса|سعسع
        359040300|367250100|Sarmīn|Sarmine|Sermin|srmyn|سرمين
        358644700|368059100|Saraqib|Sarakeb|Saraqeb|Saraquib|Serakab|Seraqab|Seraqib|sraqb|سراقب
        324763700|365210600|Şamād|Smad|Смад|صماد
        365959600|391299000|Sulūk|Saluq|Sloug|Slouq|Suluq|slwk|slwq|سلوق|سلوك
        361386500|364524400|Salqīn|Salkine|Salqine|Selkin|Silkin|slqyn|سلقين
        324920000|367111400|Şalkhad|Salakhad|Salakhed|Salka|Salkas|Salkhade|Selcha|slkhd|Сальхад|صلخد
        350112700|370532400|As Salamīyah|Salamias|Salamiyah|Salamiyeh|Selemie|Selemiya|Selemiye|alslmyt|slmyt|السلمية|سلمية
        328714900|365728400|Şalākhid|Salakhed|slakhd|صلاخد
        334253100|362255200|Şaḩnāyā|Sahnaiya|shnaya|صحنايا
        348209900|361177300|Şāfītā|Borj Safita|Burj Safita|Khokhu|Satita|brj safyta|safyta|برج صافيتا|صافيتا
        343124800|369256200|Şadad|sdd|صدد
        351559500|372090800|Şabbūrah|Sabboura|Sabura|Saburah|sbwrt|صبورة
        337797400|376835700|As Sab‘ Biyār|As Sab` Abar|Sab` Abar|Sab` Biyar|Saba Biar|Saba Bjar|Sabaa Biar|Saobo Biar|السبع آبار|السبع بيار|سبع بيار
        345387900|369190900|Ar Riqāmā|Ar Riqamah|Arqamah|Irgama|Irghama|Irqama|Raqamah|Riqama|Riqamah|alrqama|alrqamt|الرقاما|الرقامة
        362448600|377160700|Rasm al Ḩarmal|Rasm al Harmal al Imam|Rasm al Hirmil|Rasm el Harme|Rasm el Hermel|rsm alhrml|rsm alhrml alamam|رسم الحرمل|رسم الحرمل الإمام
        368503400|400705500|Ra’s al ‘Ayn|Ras el Ain|Ras-ehl'-Ajn|Rass el Ain|Rass-el-Ein|Рас-эль-Айн|رأس العين
        337562300|363883000|Rankūs|Rannkous|rnkws|رنكوس
        366759800|366641500|Rājū|Radjou|Radjun|rajw|راجو
        352920300|360159200|Al Quţaylibīyah|Qtailbiye|Qutaylibiyah|alqtylbyt|qtylbyt|القطيلبية|قطيلبية
        361384900|366124700|Qūrqīnā|Kourkania|Qarqania|Qurqanya|qwrqnya|qwrqyna|قورقنيا|قورقينا
        370290000|415459600|Al Qaḩţānīyah|Koubour el Bid|Qahtaniyyeh|Qoubour el Bid|Qubur al Bid|Turbe Sipi|alqhtanyt|qbwr albyd|القحطانية|قبور البيض
        334375700|360788800|Qaţanā|Katana|Qatanah|qtna|قطنا
        358243900|359519300|Qasţal Ma‘āf|Qastal Ma`f|Qastal al Ma`af|قسطل المعاف|قسطل معاف|قسطل معف
        329912500|360609300|Jāsim|Dzhasim|Jacem|Jasem|Jassem|Jassim|Qasim|jasm|Джасим|جاسم
        341555800|367428400|Qārah|Kara|Karra|Qara|qart|قارة
        327540300|366144900|Qanawāt|Al Qanawat|Ehl'-Kanavat|El Kanawat|El Qanawat|El Qunawat|Kanaouat|Qanaouate|qnwat|Эль-Канават|قنوات
        350335700|360145500|Al Qamşīyah|Qamsiyah|Qamsiye|alqmsyt|qmsyt|القمصية|قمسية
        354146500|363908500|Qal‘at al Maḑīq|Kal'at al Madik|Kalaat Moudik|Kalat el Mudik|Qal`at al Mudiq|Qal`at el Madhiq|Qal`at el Mudiq|Qalaat el Moudiq|قلعة المضيق
        335483200|362156300|Qadsayyā|Adsaya|Edsaya|Koudsaya|Qadisiya|Qadsiya|Qudsayya|Qudsiya|qdsya|قدسيا
        364327400|375685700|Kabbasin|Koulessine|Koulissine|Qabbasin|Qoubbassine|qbasyn|قباسين
        363786700|369929400|Nubl|Noubbel|Noubbol|nbl|نبل
        328864600|360390500|Nawá|Naoua|Nava|Neva|nwa|nwy|Нава|נווא|نوا|نوى
        327108400|360275100|Al Muzayrīb|Bouta|Mezerib|Muzayrib|Muzeirib|Mzairib|Mzerib|almzyryb|المزيريب
        355318000|360700300|Al Muzayri‘ah|Muzayri`ah|Mzairaa|المزيرعة|مزيرعة
        346334600|408405400|Al Jalā’|Al Musallakhah|Moussallakha|Musallakhah|almslkht|الجلاء|المسلّخة
        353761500|366897000|Mūrak|Morek|Mork|Mourek|Murk|mwrk|مورك
        334699000|363018000|al-Yarmūk|Jarmuk|Mokhayam Al-Yarmouk Camp|Mukhayam Yarmouk|Mukhayyam al Yarmuk|Yarmouk|Yarmouk Camp|alyrmwk|ardwgah yrmwk|mkhym alyrmwk|Јармук|Ярмук|אל-ירמוך|اردوگاه یرموک|اليرموك|مخيم اليرموك
        348152100|370867700|Mukharram al Fawqānī|Al-Mukharram Fokani|Moukharram Faouqani|Moukharrem el Fouqani|Muharram|Muharrem|Mukharram Fawqani|Mukharram Fokani|Upper Makhram|Upper Makhrim|almkhrm alfwqany|mkhrm alfwqany|المخرم الفوقاني|مخرم الفوقاني
        352479000|365725000|Maharda|Al Karmah|Maharada|Mahardah|Maharde|Mahardih|Mharada|Mharda|Mhardeh|Muhardeh|Muhradah|alkrmt|mhrdt|الكرمة|محردة
        357873500|364721000|Muḩambal|Mhannbel|Muhanbal|mhmbl|mhnbl|محمبل|محنبل
        333283600|359214400|Mazra‘at Bayt Jinn|Mazra`at Bay Jinn|Mazraat Bein Jinn|Mazraat Beit Jinn|مزرعة بيت جن
        350653000|363406000|Maşyāf|Imranie|Massiaf|Massiyaf|Massyaf|Masyab|Masyad|Misiaf|Omranie|`Omraniye|`Umraniya|msyaf|مصياف
        359657700|380416500|Maskanah|Balis|Maskanih|Meshseneh|Meskene|Meskeneh|bals|msknt|بالس|مسكنة
        348746200|362509900|Mashtá al Ḩulw|Machta Heilou|Machta Helou|mshty alhlw|مشتى الحلو
        332320300|357557200|Mas‘adah|El Mes `ade|El Mesadi|Massaade|Masuada|Messadi|Масъада|מסעדה|المسعدة|المسعده|مسعدة|مسعده
        357460700|407530400|Markadah|Markada|Marqada|Marqadah|mrkdt|mrqda|mrqdt|مرقدا|مرقدة|مركدة
        364825900|371970900|Māri‘|Daftardar|Defterdar|Ma`ratah|Maareh|Mar`a|Mare'`|Mareaa|Mraa|مارع
        365281500|379549500|Manbij|Bambyce|Giyerapol|Hierapolis|Manbej|Manbi|Manbidsch|Manbidz|Manbidzh|Manbiy|Membidj|Membij|Memdidge|Menbidj|Menbij|Mennbidj|Minbej|Muenbic|Münbiç|man bi ji|mnbj|Манбидж|Манбідж|منبج
        338452900|365451400|Ma‘lūlā|Ma'aloula|Ma'alula|Ma`lulah|Maaljulja|Маалюля|معلولا
        325068000|368537700|Malaḩ|Mallah|Mellah|Mellakh|Mellan|Milh|mlh|Меллах|ملح
        332702900|357716000|Majdal Shams|Madzdal Sams|Madzdal Szams|Madzhdal'-Shams|Majd el Chams|Majdal-esh-Shems|mage'dal sames|mg'dl sms|mjdl alshms|mjdl shms|Мадждаль-Шамс|מַגְ'דַל שַׁמְס|مجدل الشمس|مجدل شمس
        342416800|370584300|Mahīn|Maheen|Mahire|Mehin|Mehine|Mheen|Mhine|Mihine|mhyn|مهين
        357552000|395983500|Ma‘dān|Khan Maddan|Ma`din Jadid|Maadann|معدان|معدن جديد
        336903200|361035400|Maḑāyā|Medaya|mdaya|مضايا
        365624600|367429200|Al Ma‘baţlī|Ma`batli|Maabatli|Mabadli|المعبطلي|معبطلي
        360115200|366718300|Ma‘arratmişrīn|Ma'arrat Shemarin|Ma`arrat Misriyn|Maarat Missrin|Maarrat al Masrin|Maarret Misrine|Maarret el Mesrine|Marshemarin|معرة مصرين|معرتمصرين
        356483000|366769300|Ma‘arrat an Nu‘mān|Ma'arrat al-Nu'man|Ma`arat an Na`man|Ma`arret en Nu`man|Maarat al-Numaan|Maaret el Noman|Maarret enn Naamane|Maret en Na`man|Mo'aret-Nu'man|al-Ma'arra|معرة النعمان
        361668500|375381500|Kuwayris Sharqī|Kawbris ash Sharqi|Khuwayrat ash Sharqi|Kouaires ech Chargi|Kouaires ech Charqui|Koueir es Charqiye|Kuwayris ash Sharqi|kwyrs shrqy|كويرس شرقي
        353897200|364877300|Kurnāz|Kornaz|Qurnaz|krnaz|كرناز
        357441000|361640000|Kinnsibbā|Kensiya|Kinnsibbah|Kinsiba|Kinsibba|Qansiba|knsba|كنّسبّا
        357865600|360382500|Rabī‘ah|Gebelli|Guebelli|Kaybilali|Kaybilli|Kibiliyah|Kibilli|kblyt|kyblly|ربيعة|كبلية|كيبللي
        353008800|402891600|Khushām|khsham|خشام
        347012200|365565800|Khirbat Tīn Nūr|Khan|Kharabat et Tin|Kheurbet Tine Naduar|Kheurbet Tine Naour|Kheurbet et Tine|Kheurbet ett Tine|Khirbat at Tin|Khirbet et Tin|khrbt tyn nwr|خربة تين نور
        363077400|381559800|Qabbāsīn|Kheurbet es Saouda|Khirbat as Sawda'|Khirbat as Sawdah|Qabasin|Qabbassine|khrbt alswdt|qbasyn|خربة السودة|قباسين
        348432400|364549300|Al Qabw|Kheurbet el Qabou|Khirbat al Qabw|alqbw|khrbt alqbw|القبو|خربة القبو
        348045400|360007700|Khirbat al Ma‘azzah|Kheurbet el Maaze|Khirbat Ma`zzah|Khirbat al Ma`zah|خربة المعزة|خربة معزة
        327337600|362045500|Khirbat Ghazālah|Ghazale|Kheurbet Rhazale|Khirbat al Ghazalah|Khirbet el Ghazale|Khirbet-ehl'-Gazala|Rhazale|khrbt alghzalt|khrbt ghzalt|Хирбет-эль-Газала|خربة الغزالة|خربة غزالة
        354420800|366509500|Khān Shaykhūn|Khan Cheykoun|Khan Sheikhun|Khan-Sheikhoun|Khane Chaikhoun|Khane Cheikhoun|khan shykhwn|خان شيخون
        357815900|374991900|Khanāşir|Khamassir|Khanasser|Qunasira|khnasr|خناصر
        331837800|358915800|Khān Arnabah|Khan Uraynibah|Khan ar Raubah|Khan ar Rinbah|Khane Erennbe|khan arnbt|khan arynbt|خان أرنبة|خان أرينبة
        362311000|380217200|Al Khafsah|Hafse Kebir|Khafre Kebire|Khafsah|Khafsah Kabir|Khafse|Khafse el Kebire|alkhfst|khfst|الخفسة|خفسة
        366694500|377325100|Al Ghandūrah|Al `Alkanah|Ghandurah|Guiaour Elli|Kaour Elli|Kawur Illi|Kawurayli|alghndwrt|ghndwrt|العلكانة|الغندورة|غندورة
        359263900|359897000|Kassab|Kesab|Keseb|Kessab|Kiseb|Qasab|ksb|كسب
        348265300|360516700|Ra’s al Khashūfah|Al Kashfah|Kachfe|Kashfah|alkshft|kshft|ras alkhshwft|الكشفة|رأس الخشوفة|كشفة
        346694100|360754600|Al Karīmah|Karimah|Karto|Kartu|alkrymt|krtw|krymt|الكريمة|كرتو|كريمة
        332666400|360962500|Kanākir|Kenaker|Qanaker|knakr|كناكر
        353742500|366033000|Kafr Zaytā|Az Zaytiyah|Kafer Zaita|Kafer Zita|Kafer ez Zaita|Kafr Zaytah|Kafr Zita|alzytyt|kfr zyta|kfr zytt|الزيتية|كفر زيتا|كفر زيتة
        361168000|365152200|Kafr Takhārīm|Kafar Takharim|Kafer Harut|Kafer Taharim|Kafer Takharim|Kafer Tkherim|Kafr Taharim|kfr tkharym|كفر تخاريم
        331180700|361062600|Kafr Shams|Kafer Chams|Kafr Chams|kfr shms|كفر شمس
        331505100|360387700|Kafr Nāsij|Kafer Nassej|Kafr-Nasidzh|Kefr Nasij|kfr nasj|Кафр-Насидж|كفر ناسج
        356137600|365644900|Kafranbel|Kafr Nabl|Kafr Nubl|Kafr Nubul|Kafr nabel|Kufer Nabel|kfr nbl|Кафранбель|كفر نبل|کفر نبل
        348946900|364958200|Kafr Lāhā|Houla|Hula|Kafer Laha|Kafr Lahah|Kefrlehe|Kufer Laha|al-Hulah|alhwlt‎‎|kfr laha|الحولة‎‎|كفر لاها
        350596500|366990500|Kafr Buhum|Al Ghaniyah|Al Ghassaniyah|Kafar Bihem|Kafer Bouhoum|Kafr Abuhum|Kafr Behoum|Kafr Behum|Kifrabhum|alghanyt|alghsanyt|kfr bhm|الغانية|الغسانية|كفر بهم
        335116800|363727300|Kafr Baţnā|Kafar Batna|Kafer Batna|Kefer Batna|kfr btna|كفر بطنا
        362926400|372559000|Kafr Şaghīr|Kafer Serhir|Kafer es Saghir|Kafr as Safir|Kafr as Saghir|kfrsghyr|كفرصغير
        349278900|361240000|Junaynat Raslān|Jnainet Raslane|jnynt rslan|جنينة رسلان
        352092200|364310400|Jubb Ramlah|Joub Ramle|Joubb Ramle|jb rmlt|جب رملة
        348344400|373239600|Jubb al Jarrāḩ|Djoubb ej Jarrah|Joubb ej Jarrah|jb aljrah|جب الجرّاح
        325703400|363154400|Al Jīzah|Jiza|Jizah|Jize|Jizzah|aljyzt|jyza|الجيزة|جيزا
        358141800|363198300|Jisr ash Shughūr|Djisr el Choghour|Jisr Al-Shughour|Jisr Shagour|Jisr ash Shaghur|Jisr ech Chorhour|Jisr esh Shaur|Jisr esh Shughur|Jisr-esh-Shughour|jsr alshghwr|جسر الشغور
        363186900|389141900|Jinnīyah|Jenniya|jnyt|جنية
        338070900|367386100|Jayrūd|Djeroud|Djerud|Jairoud|Jairud|Jerud|jyrwd|جيرود
        354899500|361747300|Jawbat Burghāl|Jaoubet Borrhal|Jaoubet Bour'rhal|Jaoubet Bourrhat|jwbt brghal|جوبة برغال
        366118200|374478000|Ar Rā‘ī|Choban Bey|Jawban Bak|Jawban Bayk|Shawban Bayk|Tchoban Bey|Tchobane Bey|jwban bk|الراعي|جوبان بك
        361605400|382333700|Al Jarnīyah|Jarniyah|Jerniye|aljrnyt|jrnyt|الجرنية|جرنية
        334862000|363461400|Jaramānā|Ceramana|Djaramana|Dscharamana|Dzaramana|Dzharamana|Dzheramana|Jaramanah|Jeramana|Jurmana|Tzermana|jrmana|Џарамана|Джарамана|Джерамана|ג׳רמאנא|جرمانا
        368175000|380111100|Jarābulus|Carablus|Djarablous|Djerablous|Jarablos|Jarablus|Jerablus|Jirablus|jrabls|جرابلس
        363949600|366889000|Jindayris|Dindaris|Djennderess|Djinnderess|Genderesse|Jandaris|Jandayris|Jenderess|Jindaras|Jundayris|dyndrs|jndyrs|جنديرس|ديندرس
        353621100|359275900|Jablah|Ceble|Djeble|Dschabla|Dzabla|Dzhabla|Dzhebla|Jable|Jableh|Jebele|Jebeleh|Jebelli|Jeble|Tzample|g'blh|jblt|Џабла|Джабла|Джебла|ג'בלה|جبلة
        331628000|359258900|Jabā|Dzheba|Jabah|jba|Джеба|جبا
        328670900|362507200|Izra‘|Ezra|Ezraa|Ezrra|Izra`a|Lorava|Zoraia|Zorava|Изра|ازرع
        358569100|369036000|Lislāmīn|Islamin|Islamine|Salamin|lslamyn|slamyn|سلامين|لسلامين
        335371900|363663500|‘Irbīn|Aarbil|Arbine|Irbine|عربين
        330180900|361282800|Inkhil|Ankhel|Enkhel|Enn Nakhl|Ennkhel|Inkhel|ankhl|انخل
        359306200|366339300|Idlib|Idleb|Idlibas|Idlip|Intlib|adlb|idaliba|ideullibeu|idoribu|yi de li bo|Ідліб|Идлиб|אדלב|إدلب
        344119700|367586700|Ḩisyā’|Hasiya|Hassie|Hassye|Hasyah|Hisiyah|Hisyah|hsya|hsyt|حسيا|حسياء|حسية
        355479300|366435600|Ḩīsh|Haysh|Hich|hysh|حيش
        347240500|367255900|Homs|Choms|Emesa|Hims|Himsa|Homsas|Homsz|Houmousse|Huems|Hums|Humus|Kh'oms|KhIums|Khims|h xms|himasa|hms|homasa|homsa|homseu|homsi|homusu|huo mu si|hwms|mdynt hms|ХІумс|Химс|Хомс|Хьомс|חומס|حمص|مدينة حمص
        349003500|360401000|Ḩimmīn|Himmine|hmyn|حمين
        334488500|365600100|Ḩarrān al ‘Awāmīd|Harrane el-Aouamid|حرّان العواميد
        362886100|370852700|Ḩuraytān|Haratan|Hareitane|Haritan|Harithan|Hraitane|Hraytan|Hreitan|Hritan|hrytan|حريتان
        362117600|365207800|Ḩārim|Harem|harm|حارم
        353880800|361343900|Ḩarf al Musaytirah|Harf el Msaitra|hrf almsytrt|حرف المسيترة
        349374500|366224300|Ḩarbinafsah|Harb Nafsah|Harb Nafse|Harb Nafsih|Harb Nafsou|Harb Nefsi|Harbinafsih|Harbnessi|Hurbinafsuh|Hurr Binafsah|Kharbnefih|Kharibnafih|hrbnfsh|حربنفسه
        335586900|363651500|Ḩarastā|Arasta Bassal|Harasta al Basal|Harasta el Bassal|Harastah al Basal|Hirista|hrsta|حرستا
        350743700|360867700|Ḩammām Wāşil|Hammam Ouassel|hmam wasl|حمام واصل
        351317900|367578300|Ḩamāh|Chama|Epiphaneia|Epiphania|Gama|Hama|Hamao|Hamath|Həma|Khama|hmah|hmat|hmh|Гама|Хама|חמה|حماة|حماه
        352601400|366058100|Ḩalfāyā|Helfeya|hlfaya|حلفايا
        362012400|371611700|Aleppo|Alep|Alepas|Alepo|Aleppe|Aleppu|Berea|Beria|Beroea|Chalepi|Halab|Halapia|Haleb|Haleba|Halep|Heleb|Hələb|Khaleb|Khaleb khot|Khalepion|Madinat Halab|Veroia|Xalab|a lei po|aleppea|allepo|areppo|halaba|hlb|xa lep po|Алеп|Алеппо|Халеб|Халеб хот|ХӀалаб|Хәлеб|חאלב|حلب
        346733700|363973400|Ḩadīdah|Hadide|hdydt|حديدة
        359902400|370508600|Al Ḩāḑir|Hader|alhadr|الحاضر|الهادر
        325458300|363754100|Ghaşam|Ghasm|Rasm|Rhasm|ghsm|غصم
        331823500|362253400|Ghabāghib|Gabagib|Rhabarheb|ghbaghb|Габагиб|غباغب
        346063800|370874500|Al Furqlus|Farqalus|Forkloss|Forqloss|Fourgloss|Fourqloss|Furqlus|alfrqls|frqls|الفرقلس|فرقلس
        327793500|357003200|Fīq|Feeq|Fick|Fig|Fik|fyq|Фик|فيق
        354984600|360095500|Al Fākhūrah|Fakhaura|Fakhoura|Fakhurah|alfakhwrt|الفاخورة
        349491000|361817900|Duwayr Raslān|Douair Raslane|dwyr rslan|دوير رسلان
        348951400|361430300|Ad Duraykīsh|Bermana|Dere Kish|Draikich|Draykikh|Dreikich|Duraykish|Dureikish|aldrykysh|drykysh|الدريكيش|دريكيش
        336438900|366937600|Aḑ Ḑumayr|Al-Dumayr|Damir|Dumair|Dumayr|aldmyr|dmyr|الضمير|ضمير
        335717500|364027000|Dūmā|Douma|Ntouma|dwma|Дума|דומא|دوما
        335102000|362912800|Damascus|Al-Sham|An Damaisc|Cham|Damas|Damasc|Damasch|Damasco|Damascu|Damasek|Damashq|Damasiko|Damask|Damaska|Damaskas|Damasko|Damaskos|Damaskosy|Damasku|Damaskus|Damaszek|Damaszkusz|Dameski|Dammeseq|Damsyik|Dimaejk|Dimaesq|Dimashk|Dimashk al-Sham|Dimashku|Dimashq|Dimeshki esh Sham|Dimishiq|Dimishku|Dimishq|Dimäjk|Dimäşq|Domas|Dəməşq|Esh Sham|Kamakeko|Ndamako|Sam|d mshq|da ma shi ge|damasaka|damasakasa|damaseukuseu|damaskasa|damasukasu|dameska|damiska|dimisqu|dmsq|drmswq|timisku|Дамаск|Дамаскус|Дамаскъ|Димашкъ|Димишкъ|Димишқ|דמשק|د مشق|دیمەشق|دەمەشىق
        324369100|365633200|Dhībbīn|Dibbin|Dibbine|Dibin|Dibine|dhybyn|Дибин|ذيبين
        350149800|405102800|Dhībān|Dabyan|Diban|Dibane|dhyban|dyban|ديبان|ذيبان
        332328900|360275100|Dayr Mākir|Deir Maker|dyr makr|دير ماكر
        361569400|377077800|Dayr Ḩāfir|Deir Hafer|Deir Hafero|Deir Hafir|dyr hafr|دير حافر
        353358800|401408400|Deir ez-Zor|Azaura|Dair az-Zaur|Dajr az-Zaur|Dajr ez Zaur|Dajr-ehz-Zaur|Dayr al-Zawr|Dayr al-Zor|Dayr az Zawr|Dayr az Zur|Dayr uz-Zur|Dehjr-ehz-Zor|Deir Azzor|Deir Zzor|Deir al-Zor|Deir al-Zour|Deir el-Zor|Deir ez Zoar|Deir ez Zoras|Deir-es-Sor|Dejr ez-Zor|Dejr-ehz-Zor|Der Ezzor|Der Zor|Derezor|Deyr əz-Zor|Deyr-el-Zor|Deyrez-Zor|Deyrizor|Nteir al-Zor|dai er zu er|de'ira eja-jora|de'ira eza-zora|deileuejeujoleu|deileuejoleu|deir-el-zori|derizoru|dyr alzwr|Дайр-эз-Заур|Дајр ез Заур|Дейр ез-Зор|Дейр-эз-Зор|Дэйр-эз-Зор|דיר א-זור|دير الزور|دیر الزور
        340954100|367679100|Dayr ‘Aţīyah|Deir Aatiye|Deir Atieh|Deir `Atiye|دير عطية
        334658500|364204400|Dayr al ‘Aşāfīr|Dayr al-Assafir|Deir Al-Asaffir|Deir al-Asafir|Deir el Aassafir|Deir el Assifir|دير العصافير
        362824700|368521600|Dārat ‘Izzah|Dar Azza|Dar Ja'zeh|Dar Ta`izah|Dar Ta`izzah|Dar Taazze|Dar al `Izzah|Dar el `Izze|Darat Azza|Daret Azza|Dart Azze|دار تعزة|دارة عزة
        359918000|363936100|Darkūsh|Darkouch|Deir Kush|Derkouch|Derkouk|Derkush|drkwsh|دركوش
        370727900|406519900|Ad Darbāsīyah|Darbasiyah|Derbassiye|Derbisiye|Dirbassiyeh|aldrbasyt|drbasyt|الدرباسية|درباسية
        334583500|362325600|Dārayyā|Daraiya|Daraje|Daraya|Daraye|Darayyah|Dareiya|Deraya|darya|Дарайе|داريا
        326188900|361021300|Dar‘ā|Adraa|Adratum|Daraa|Darua|Dehr'a|Der`a|Deraa|Derua|Dəra|Ntaraa|Дар'а|Даръа|Деръа|Дэр’а|אֶדְרֶעִי|דרעא|أذرِعات|درعا|دەرعا
        327535500|361307600|Dā‘il|Daail|Daal|Dael|Даиль|داعل
        325174000|364816300|Buşrá ash Shām|Bosra|Bosra Eski Sham|Bosra ech Cham|Bostra|Busra|Busra Sham|Busrah ash Sham|bsry|bsry alsham|Босра|Бусра|بصرى|بصرى الشام
        356739600|358025900|Burj Islām|Borj Islam|Bourj Islam|Burdz Islam|Buruc Islam|brj aslam|برج إسلام
        332011100|357791700|Buq‘ātā|Baq`ata|Baqa`tah|Boqaata|בוקעתה|بقعاتا|بقعاثا
        367694700|368196900|Bulbul|blbl|بلبل
        350188300|361708300|Brummānat al Mashāyikh|Birmathat al Mashayikh|Broummanet el Machayekh|Brummanat al Masha'ikh|brmant almshaykh|برمانة المشايخ
        366969400|410352800|Bi’r al Ḩulw al Wardīyah|Bi'r Hulw|Bir Helou|byr alhlw alwrdyt|byr hlw|بئر الحلو الوردية|بير حلو
        359566400|367138000|Binnish|Binnesh|Binnich|bnsh|بنش
        358115100|361964900|Bdāmā|Badama|Barama|Bdamah|بداما
        350720400|359137500|Ar Rawḑah|Bazzaq|Bezzaq|alrwdt|bzaq|الروضة|بزاق
        361344700|367397900|Batabo|batbw|btbw|باتبو|بتبو
        330626800|362323000|Başīr|Bassir|bsyr|بصير
        349809900|372009600|Barrī ash Sharqī|Barri Charqi|Barri ech Charqi|bry alshrqy|برّي الشرقي
        351818800|359487100|Bāniyās|Banias|Banigias|Banijas|Bulunyas|banyas|Банияс|Баніяс|בניאס|بانياس
        359735800|373023400|Banān|Benan|Bnan|Bnane|بنان
        334710100|363307600|Babīlā|Bab Bila|bab byla|bbyla|باب بيلا|ببيلا
        356848200|363386700|Az Ziyārah|Ez Ziara|alzyart|الزيارة
        360677100|369801200|Az Zarbah|Ez Zerbe|Zarbah|Zerbe|alzrbt|zrbt|الزربة|زربة
        337248800|361005000|Az Zabadānī|Zabadani|Zabadany|Zabdani|Zebdani|Zebedani|Zibdani|alzbdany|الزبداني
        365866200|370462800|I‘zāz|A`zaz|Aazaz|E'zaz|Ezzaz|Аазаз|Азаз|أعزاز
        350328800|367357800|Ayyūbīyah|Ayou|Ayu|ayw|aywbyt|أيوبية|ايو
        332378000|357311400|‘Ein Qunīya|Ain Qouniya|Ayn Qunya|`Ayn Quniyah|`Ayn Qunyah|עין קיניא|עין קניה|عين قنية
        363855000|388622800|‘Ayn ‘Īsá|Ain Aissa|عين عيسى
        355644500|361009800|‘Ayn at Tīnah|Ain Tin|Ain ett Tine|عين التينة
        349029200|362371100|Sabbah|Ain ett Tine|`Ayn at Tinah|sbt|سبة|عين التينة
        353944100|360301200|‘Ayn Shiqāq|'Ain el Shegag|Ain ech Cheqaq|`Ayn ash Shiqaq|عين الشقاق|عين شقاق
        353316900|360997300|‘Ayn ash Sharqīyah|Ain ech Charqiye|Ain ech Charuiye|`Ain esh Sharqiye|عين الشرقية
        336152900|361828500|‘Ayn al Fījah|Ain Figeh|Ain Fije|Ain el Fije|عين الفيجة
        356559900|358887100|‘Ayn al Bayḑā|Ain el Beida|Ein El-Bayda|`Ayn al Baydah|عين البيضا|عين البيضة
        368909500|383534700|‘Ayn al ‘Arab|Aarab Peunar|Ain el Aarab|Ajn-ehl'-Arab|Arab Peunar|Ein-al-Arab|Kobane|Kobani|`Arab Binar|`Arab Bunar|Айн-эль-Араб|عرب بينار|عين العرب
        349070400|364044400|‘Awaj|Aaouaj|Aavadzh|Aouaj|Аавадж|عوج
        356117000|398181000|At Tibnī|Tibnah|Tibne|altbny|التبني
        351275100|362144400|Aţ Ţawāḩīn|Tawahin|Touahine|altwahyn|twahyn|الطواحين|طواحين
        354584600|367481600|At Tamāni‘ah|Tamana|Tamanaa|Tamanat|Tamani`ah|التمانعة|تمانعة
        336103300|363107000|At Tall|Al-Tal|Ett Tell|Tal|Tall|Tell|al-Tell|altl|التل
        358375800|385482800|Al-Tabqa|Al Tabaqah|Al-Tabbaqah|Al-Thawra|At Tabaqah|At Tabqah|Ath Thawrah|Madinat ath Thawrah|Medinat Al Thawra|Revolution City|Tabaqah|Tabqa|Thawrah|altbqt|althwrt|thwrt|الثورة|الطبقة|ثورة
        327089600|365695100|As-Suwayda|Al-Sueyda|As Sougouainta|As Suwaydah|Dionysias|Ehs-Suvejda|Es-Suvejda|Siweyda|Souada|Soueida|Sueveyda|Suvaida|Suvajda|Suvejda|Suwayda|Suweida|Sweida|Süveyda|as-Suwaida|asa-su'oya'ida|asa-suvaida|asu=suwaida|suwaida|swyda|Əs-Sueveyda|Əs-Süveyda|Ес-Сувейда|Сувајда|Сувейда|Эс-Сувейда|א-סווידא|السويداء|سویدا
        345336600|409581900|As Sūsah|As Susa|Es Soussa|Soussa|Sousse|Susah|alswst|السوسة
        348853300|388711000|As Sukhnah|Es Sukhne|Soukhne|Sukhnah|alskhnt|السخنة
        347810800|361429800|As Sīsnīyah|Sisaniyah|Sisniyah|Sisniye|alsysnyt|sysnyt|السيسنية|سيسنية
        327815200|364783800|Al Mazra‘ah|As Sajin|As Sijn|Ehs-Sidzhn|Es Sijine|Es Sijn|Sajin|Sejen|Sejene|Sejine|Sijine|Sijn|Sijnah|alsjn|Эс-Сиджн|السجن|المزرعة
        349815100|359441400|As Sawdā|As Sawdah|Es Soda|Saouda|Sauda|Sawda'|Sawdah|alswda|alswdt|السودا|السوداء|السودة
        330718600|361831600|Aş Şanamayn|Aere|Ehs-Sanamejn|Es Sanamein|Es Sannamain|Sanamayn|Sanamein|Sanameine|Sanmayn|alsnmyn|snmyn|Эс-Санамейн|الصنمين|صنمين
        338645300|364139000|‘Assāl al Ward|Aassal el Ouard|Assal el Ouard|Assal el Ward|`Asal al Ward|`Asal el Ward|`Isal al Ward|عسال الورد
        347348100|360531800|Aş Şafşāfah|Safsaf|Safsafah|Safsafe|Safsafih|Sofsafe|alsfsaft|sfsaft|الصفصافة|صفصافة
        360769600|373725100|As Safīrah|Al-Safira|Safir|Safira|Safirah|Sfaireh|Sfira|Sfire|alsfyrt|sfyrt|السفيرة|سفيرة
        358118200|392626800|As Sabkhah|Sabkha|Sabkhah|alsbkht|السبخة
        352637500|373740200|As Si‘in|As Sa`an|As Seen|Es Sa`an|Es Saane|Es Saene|Saane|Saane ech Chajara|Saene|السعن
        349917400|360835000|Ash Shaykh Badr|Al-Sheikh-Bader|Cheikh Bader|Cheikh Beder|Ech Cheikh Bader|Ech Cheikh Badr|Shaykh Badr|Sheikh-Bader|alshykh bdr|shykh bdr|الشيخ بدر|شيخ بدر
        327741100|358820200|Ash Shajarah|Chajara|Shajarah|alshjrt|الشجرة
        360575600|407347800|Ash Shaddādah|Ath Tharadi|Chaddade|Chaddadi|Jisr ash Shadadi|Shadadi|Tall Shadadi|Tell Shedadi|alshdadt|jsr alshdady|الشدادة|جسر الشدادي
        348560400|358585400|Arwād|Rawad|Rouad|أرواد
        337442400|367039400|Ar Ruḩaybah|Rouhaibe|Ruhaibeh|Ruhaybah|alrhybt|rhybt|الرحيبة|رحيبة
        349266700|367324100|Ar Rastan|Al-Rastan|Arethousa|Arethus|El Rastane|Er Rastan|Rastan|Rastane|alrstn|الرستن
        359528300|390078800|Ar Raqqah|Al-Rakka|Ar-Rakka|Callinicum|Kallinikos|Nicephorium|Nikiforion|Raka|Rakka|Raqqa|Raqqah|Reqa|Rəqqə|alrqt|ara rakaha|ara rakkaha|ara raqqaha|rqh|Ар-Ракка|Рака|Ракка|Раққа|א-רקה|الرقة|رقه|ڕەqqە|ڕەققە
        360836300|365031000|Armanāz|armnaz|أرمناز
        358137400|366096400|Arīḩā|Arihah|Eriha|Riha|aryha|أريحا
        335105100|364856900|An Nashābīyah|Al-Nashabiyah|An Nashshabiyah|En Nishabiye|Nachabie|Nachabiye|Nashabieh|Nashabiyah|Nashabiye|Nechabye|alnshabyt|النشابية
        340240300|367284800|An Nabk|Al-Nabek|En Nebk|Kalamom|Nabak|Nabaq|Nabek|Nebeck|Nebek|Nebk|alnbk|النبك
        371041700|409300000|‘Āmūdā|Aamouda|Amouda|Amude|`Amudah|عامودا|عامودة
        348220200|366961300|Al Ghanţū|Al Ghanta|Al Rhannto|Al-Ghantoo|El Rhannta|El Rhannto|Ghantto|alghntw|الغنطو
        337384800|366007100|Al Quţayfah|Al-Kutaifeh|El Qtaife|Kouteife|Kutayfa|Kuteife|Qtaife|Qutayfah|Quteifa|Quteife|Quteifeh|alqtyft|qtyft|القطيفة|قطيفة
        345078000|365802900|Al Quşayr|Al'-Kusajra|Al-Kuseir|El Qoussair|El Quseir|Kouseir|Koussaie|Kousseir|Kuseir|Qosair|Qoussair|Qusair|Qusayr|Qusir|alqsyr|Аль-Кусайра|القصير
        325433700|365977600|Al Qurayyā|Al Qrayyah|Al Qurayyah|Ehl'-Kurajja|El Kraiye|El Kreye|El Qraiye|alqrya|Эль-Курайя|القريا
        331259500|358246100|Al Qunayţirah|Al-Kuneytra|Cuneitre|Ehl'-Kunejtra|El Kuneitra|El Qnaitra|El Quneitra|El'-Kunejtra|Kouneitra|Kuneitra|Kunejtra|Kuneytire|Kuniejtra|Qhaitra|Qinetra|Qnaitra|Qnaytra|Qouneitra|Qunaytirah|Qunayturah|Quneitra|ala kunaitiraha|ala kunayatiraha|ala qunaitiraha|alqnytrt|goran gao yuan|qnytrh|qwnytrh|Əl-Queneytirə|Əl-Qüneytirə|Ель-Кунейтра|Кунејтра|Куниейтра|Эль-Кунейтра|Құнейтра|קוניטרה|القنيطرة|قنیطره
        342295600|372406600|Al Qaryatayn|El Qaryatein|Kariatein|Kariateine|Karyatein|Kuriatein|Kuryatein|Nezala|Qariateine|Qaryatayn|Quayatein|Quraytayn|alqrytyn|القريتين
        354564400|360590900|Al Qardāḩah|Al-Kurdaha|Kerdaha|Kirdaha|Kirdatcha|Kurdaha|Qardaha|Qardahah|Qerdaha|Qurdaha|alqrdaht|qrdaht|القرداحة|قرداحة
        370521500|412314200|Al Qāmishlī|Al-Kamishly|Ehl'-Kamyshly|El Qamishliye|Kamechlie|Kamichlieh|Kamischli|Kamishli|Kamishlie|Kamisli|Qameshli|Qamichli|Qamichliyah|Qamichliye|Qamischli|Qamishliyah|Qamisli|Qamislo|Qamışlı|alqamshlw|alqamshly|byt zlyn|qamshlw|qamshly|qamshlۆ|qamyshlۆ|qmysly|Камишли|Эль-Камышлы|קמישלי|القامشلو|القامشلي|قامشلو|قامشلۆ|قامشلی|قامیشلۆ
        350985500|361598400|Al Qadmūs|El Qadmus|Kadmous|Qadmous|Qadmouss|Qadmus|alqdmws|القدموس
        327437900|367759300|Al Mushannaf|El Mouchannaf|El Mushennef|Mashnaf|Mouchannaf|Mushannaf|almshnf|mshnf|المشنف|مشنف
        326326300|363397700|Al Musayfirah|El Museifire|Moussaifrat|Moussaifre|Mousseifre|Musayrifah|Museifre|Musejfra|almsyfrt|Мусейфра|المسيفرة
        334852200|363756100|Al Mulayḩah|Al Malihah|Al Mleha|Meleha|Mlaiha|Mlaihah|Mleiha|Mulayhah|Muleiha|almlyht|المليحة
        331290200|363940200|Mismīyah|Al Mismiyah|El Mesmiye|Mesmiye|almsmyt|msmyt|المسمية|مسمية
        350198200|404515400|Al Mayādīn|Al-Mayadeen|Audattha|Mayadin|Mayadine|Meyadin|Meyadine|Meyedine|almyadyn|myadyn|الميادين|ميادين
        371770100|421400600|Al Mālikīyah|Darik|Dayrik|Deirik|Derik|Guir Zerik|Kir Dhayrik|Kir Zerik|Malikiyeh|Malkieh|almalkyt|dyryk|dێryk|kyr dhyryk|المالكية|ديريك|دێريك|كير ذيريك
        329087100|356319900|Al Buţayḩah|Al Mahjar|Al `Amiriyah|El Mahjar|Mahjar|Minjar|Minnjar|albtyht|almhjar|mnjar|البطيحة|العامرية|المحجار|منجار
        355312500|357908800|Latakia|Al Ladhiqiyah|Al-Laziqiyah|El Ladhaqiye|El Ladhiqiya|Ladhiqiye|Ladikija|Ladikis|Ladikiya|Laodicea|Laodicea ad Mare|Laodicee|Laodikeia|Laodikeia i Paralos|Latakieh|Latakija|Latakija shaary|Latakio|Latakiya|Lataqiae|Lataqiä|Lataquia|Lattakeia|Lattakia|Lattaquie|Lazikija|Laziqiye|Lazkiye|alladhqyt|la ta ji ya|ladhqyh|ladhqyt|ladhqyہ|lataqiya|ltqyh|ratakia|Əl-Laziqiyyə|Латакия|Латакия шаары|Латакија|Латакія|Латақия|לטקיה|اللاذقية|لاذقية|لاذقیه|لاذقیہ
        333581000|362419000|Al Kiswah|Kesweh|Kisoue|Kissoue|Kisswa|Kiswah|Kiswe|Kisweh|alkswt|kswt|الكسوة|كسوة
        329994100|358108400|Al Khushnīyah|Couchenie|Ehl'-Khushnija|El Khushniye|El Kushniye|Khochniye|Khushniyah|alkhshnyt|Эль-Хушния|الخشنية
        347876900|362855900|An Nāşirah|Al Khuraybah|Kheraibi|Khraibe|Khuraybah|Nasirah|alnasrt|khrybt|nasrt|الناصرة|خريبة|ناصرة
        369866000|418201500|Al Jawādīyah|Chil Agha|Cil Axa|Jabal Agha|Jil Agha|aljwadyt|chl yagha|jbl agha|jl agha|الجوادية|جبل آغا|جل أغا|چل ئاغا
        358846900|362910800|Al Jānūdīyah|Ej Janoudiye|El Janoudiye|Jabudiyah|Janudiyah|Jenudi|Jnoudiye|aljanwdyt|janwdyt|الجانودية|جانودية
        355132400|358744000|Al Hinādī|Al Hannadi|Hanadi|Hennadi|Hinadi|alhnady|hnady|الهنادي|هنادي
        363904200|411498300|Al Ḩawl|Al Hal|Al Hul|El Haul|El Hol|El Hool|alhwl|الحول
        347600400|363212700|Al Ḩawāsh|Haouach|Hawash|alhwash|hwash|الحواش|حواش
        365023700|407477200|Al Ḩasakah|Al-Chasaka|Al-Hasaka|Al-Hasakeh|Ehl'-Khasaka|El Haseke|Hasaka|Hasakah|Hasakeh|Haseke|Hasijih|Hassake|Hassetche|Hasskih|Heseke|Hesice|Khasaka|Khaseke|ala hasaka|ala hasakaha|alhskt|hskh|hەsychە|Хасака|Хасеке|Эль-Хасака|אל-חסכה|الحسكة|حسکه|حەسیچە
        327494800|363058200|Al Ḩirāk|Al Harak|El Hrak|alhrak|الحراك
        353150000|370863200|Al Ḩamrā’|Al Hamrah|El Hamra|Hamra|Qaraqol|Qichlet el Hamra|alhmrt|الحمراء|الحمرة
        347145500|359516300|Al Ḩamīdīyah|Al-Hamidija|Chamidie|Ehl'-Khamidija|Hamide|Hamidieh|Hamidiya|Hamidiyah|Hamidiye|Khamedija|alhmydyt|hmydyt|Хамедія|Эль-Хамидия|الحميدية|حميدية
        358640900|373968000|Al Ḩājib|El Hajeb|Hajeb|Hajib|alhajb|الحاجب
        355982400|360300600|Al Ḩaffah|Al Jaffah|Al-Haffeh|Al-Hiffeh|Haffah|Haffe|alhft|الحفة
        333967100|364549100|Al Ghizlānīyah|Al Ghuzlaniyah|El Ghuzlaniye|Ghazlaniye|Ghizlaniyah|Ghuzlaniyah|Gozlanie|Rhozlaniye|Rhozlanye|alghzlanyt|ghzlanyt|الغزلانية|غزلانية
        323933200|366506700|Al Ghāriyah|Ehl'-Garija|Ghariyah|Rhariye|algharyt|Эль-Гария|الغارية
        332709400|356233400|Ghajar|Al Ghajar|El Ghajar|Gadzhar|Gatzar|Gazar|Ghadschar|Ghadzar|Ghagar|Rhajar|alghjr|gai jie er|ghjr|r'g'r|Гаджар|אל ע’גיר|ע'ג'ר|ר'ג'ר|الغجر|غجر
        351561800|404271600|Al Buşayrah|Bassira|Bessireh|Boussaira|Bseira|Busayrah|Buseira|Buseire|Circesium|albsyrt|البصيرة
        348292400|362286300|Al Bāriqīyah|Bariqiyah|Barqiyah|Barqiye|albarqyt|barqyt|brqyt|البارقية|بارقية|برقية
        356367900|359602200|Al Bahlūlīyah|Bahlawaniyeh|Bahloulie|Bahlouliye|Bahluliyah|Behlulia|El Bahluliye|albhlwlyt|البهلولية
        363705100|375157000|Al Bāb|Al Balo|Bab|El Bab|الباب
        361390700|368250400|Al Atārib|Atarib|Atharib|El Atareb|Tarib|Terib|alatarb|atarb|اتارب|الأتارب
        349213300|405600700|Al ‘Ashārah|Acharat|Charra|El Aachara|El Achara|Qasr el `Ashara|Sharra|Tirya|alashart|الأشارة|العشارة
        364729600|377211300|Al ‘Arīmah|Aajami|Adjimi|`Ajami|`Arime|العريمة|عجمي
        351950300|360657100|Al ‘Annāzah|Aannaze|An Nazi|`Annazah|`Annazih|`Anz|`Anzah|`Aunaz|العنازة|عنازة
        365107200|373357100|Akhtarīn|Akhtareen|Akhtareine|Akhterin|Akhtreen|Akhtrin|Akterine|akhtryn|أخترين
        357207800|365563100|Iḩsim|Ahsim|Ehsem|ahsm|إحسم
        365119400|368695400|‘Afrīn|Aafrine|Afrine|`Ifrin|عفرين
        359069000|368041900|Afis|Afes|Afess|Affes|afs|افس
        335873900|360926200|Ad Dīmās|Dimas|Khan Dimez|aldymas|dymas|الديماس|ديماس
        362125400|367699800|Ad Dānā|Ad Danah|Dana|Ed Dana|aldana|الدانا
        352360500|361437100|Ad Dālīyah|Ad Dali|Dali|Delibi|Ed Dali|aldaly|aldalyt|الدالي|الدالية
        364380600|381198400|Abū Qalqal|Abou Qalqal|Abu Kalkal|Abu Qilqil|abw qlql|أبو قلقل
        344522600|409185400|Ālbū Kamāl|Abou Kemal|Abu Kamal|Abu Kemal|Bukmal|Hindane|abw kmal|albw kmal|Абу-Камаль|أبو كمال|البو كمال
        346950800|408313800|Hajīn|Abou Hardane|Abu Hardan|Abu Hardub|Bou Hardane|Hajine|hjyn|هجين
        357405800|370448000|Abū az̧ Z̧uhūr|Abou ed Douhour|Aboudouhour|Abu ad Duhur|Abu ed Duhur|Abu edh Dhahur|abw aldhwr|abw alzhwr|أبو الظهور|ابو الضهور
        325667000|357781100|Zaḩar|zhr|زحر
        325421400|356050800|Waqqāş|Wakkas|wqas|وقاص
        319545000|358183100|Wādī as Sīr|Wadi Al Seer|Wadi Esseir|Wadi Sir|Wadi as Sayr|Wadi es Sir|wady alsyr|وادي السير
        326534800|356845700|Umm Qays|Gadara|Gader|Mukes|Mukus|Um Qeis|Umm Kajs|Umm Qeis|am qys|Умм Кайс|أم قيس
        318854200|358543000|Umm as Summāq|Um el Semmaq|Um es Summaq|Umm as Summaq ath Thani|am alsmaq|ام السمّاق
        323144900|366282600|Umm al Qiţţayn|Um el Quttein|Umm el Quttein|am alqtyn|أم القطين
        323286300|363678800|Umm al Jimāl|Khirbat Um el Jimal|Khirbat Umm al Jimal|Umm el Djimal|Umm el Jimal|am aljmal|أم الجمال
        324752100|357305600|Tibnah|Tibna|Tibne|Tibni|tbnt|تبنة
        323137200|358371300|Sūf|swf|سوف
        326379400|358266100|Sammā ar Rawsān|As Samma|Es Samma|Sama|Sama ar Rusan|Samma|sma|sma alrwsan|سما|سما الروسان
        325710200|356898400|Şammā|Sammeh|sma|صما
        324685900|362436300|Samā as Sirḩān|Qaryat Sama|Sama|sma|sma alsrhan|سما|سما السرحان
        325689700|359118500|Sāl|سال
        323708700|358426700|Şakhrah|Sakhra|skhrt|صخرة
        326984800|357743800|Saḩam al Kaffārāt|Saham|Sahm|Sahm al Kaffarat|shm|shm alkfarat|سحم|سحم الكفارات
        318703200|360047900|Saḩāb|Sakhab|Sehab|shab|Сахаб|سحاب
        323269600|365015900|Şabḩā|Sabhah|sbha|صبحا
        323234100|360908700|Rehab|Irhab|Rahab|Rihab|arhab|ارحاب
        323998200|357597100|Rāsūn|raswn|راسون
        325717400|357345200|Qumaym|Qumeim|qmym|قميم
        323485100|359386400|Qafqafā|qfqfa|قفقفا
        326764500|357485100|Malkā|Malkah|Malqa|Melka|mlka|mlkt|ملكا|ملكة
        319864600|357698700|Māḩiş|Mahas|mahs|ماحص
        317159900|357939200|Mādabā|Madeba|Maidava|Medeba|Meideva|madba|mhafzt madba|Мадаба|מידבא|مأدبا|محافظة مادبا
        322763900|355993800|Kurayyimah|Kareime|Kereime|Kuraiyima|Kuraymah|Kureima|Kureiyima|Quraymah|krymt|كريمة
        324383400|358967700|Kitim|ktm|كتم
        318791300|359209800|Khuraybat as Sūq|Kherbet Al-Souk|Khirbat al-Suq|Khirbat el-Suq|Khirbat es Suq|Khureibat es Suq|khrybt alswq|خريبة السوق
        319920200|358400200|Ḩayy Khildā|Khilda|hy khlda|khlda|حي خلدا|خلدا
        326598800|358878200|Kharjā|Kherja|khrja|خرجا
        326852700|358010200|Kafr Sawm|Kufr Saum|Kufr Som|Kufr as Sawm|kfr swm|كفر سوم
        325980000|357126600|Kafr Asad|Kufr Asad|Kufr Esad|kfr asd|كفر أسد
        324175200|356630500|Kafr Abīl|Kefr Abil|Kufr Abil|kfr abyl|كفر آبيل
        324079200|357080200|Judita|Jedeita|Judayta|Judeita|Judeitta|jdyta|جديتا
        322808200|358992900|Jarash|Djerash|Dzherash|Gerasa|Jerasa|Jerash|grs|jrsh|Джераш|גרש|جرش
        311588900|356927800|‘Izrā|`Azra
        323944700|357334500|‘Irjān|عرجان
        325555600|358500000|Irbid|Arbela|Irbidas|Irbido|arbd|ileubideu|irubido|yi er bi de|Ірбід|Ирбид|Ирбид қаласы|אירביד|إربد
        324514400|360990300|Ḩawshā|Hausha|Hosha|hwsha|حوشا
        326449200|357777100|Ḩātim|Hatem|hatm|حاتم
        323843300|356616700|Ḩalāwah|Halawa|hlawt|حلاوة
        325935400|358832000|Ḩakamā|Hakamah|Hakema|hkma|حكما
        324870100|357963500|Dayr Yūsuf|Deir Yusuf|dyr ywsf|دير يوسف
        324981600|356867100|Dayr Abū Sa‘īd|Dayr Abi Sa`id|Deir Abu Sa`id|دير أبي سعيد|دير ابو سعيد
        325225300|357861800|Bayt Yāfā|Beit Yafa|byt yafa|بيت يافا
        324377500|356976500|Bayt Īdis|Beit Idis|byt ayds|بيت إيدس
        323910900|359383200|Balīlā|blyla|بليلا
        320727500|360879600|Zarqa|Az Zarqa'|Ehz-Zarka|Kalaat el Zerka|Qal'at az Zarqa'|Zarka|Zerka|jaleuka|zaruka|zha er ka|Зарка|Эз-Зарка|الزرقاء|زرقاء
        323346600|357637000|‘Ayn Jannā|Ain Janna|`Ain Jenne|`Ayn Jana|`Ayn Jannah|عين جنا|عين جنة
        325052800|358580900|Aydūn|Aidun|Eidun|aydwn|ايدون
        326397900|359894300|Aţ Ţurrah|Et Turra|Turra|altrt|الطرة
        325430400|357175600|Aţ Ţayyibah|At Tibah|Et Taiyiba|Et Taiyibe|Taibe|Taiyiba|Tayyibah|altybt|الطيبة
        308375200|356044200|Aţ Ţafīlah|At Tafila|El Tafile|Et Tafila|Tafila|Tafile|Tafileh|Tofel|Tophel|Tufailah|altfylt|Тафила|الطفيلة
        320391700|357272200|As Salţ|Al-Salt|Es Salt|Ramoth Gil`ad|Salt|Saltos|alslt|Ас-Сальт|السلط
        310360800|354654400|Safi|As Safi|As Safiyah|El Safie|El Safieh|Es Safiye|Es-Safi|Safa|alsafy|ghwralsafy|Сафи|الصافي|غورالصافي
        326202300|356145100|Ash Shūnah ash Shamālīyah|Ash Shunah|Khirbat Shuna|Khirbat ash Shunah|Khirbat esh Shuma|Khirbat esh Shuna|Shuna|Shuna Shamaliya|Shuna esh Shamaliya|alshwnt alshmalyt|الشونة الشمالية
        326439100|359417500|Ash Shajarah|Esh Shajara|Shajara|Shajarah|alshjrt|الشجرة
        325015200|382040500|Ar Ruwayshid|alrwyshd|الرويشد
        325587300|360081600|Ar Ramthā|Al ramtha|El Remteh|Er Remtha|Ramtha|alrmtha|الرمثا
        323066700|357544300|‘Anjarah|`Anjara|عنجرة
        319552200|359450300|Amman|Ama|Aman|Amanas|Amani|Amano|Amans|Ammana|Ammon|Philadelphia|Rabbah|Rabbath Ammon|amana|an man|xam man|yamman|Аман|Амман|Аммон|אמאן|עמאן|ئاممان|امان|عمان|عمان شہر|عەممان
        319103700|359497500|Ḩayy al Quwaysimah|Al Quwaysimah|El Quweisima|El Quweisme|hy alqwysmt|حي القويسمة
        324704100|357969300|Al Mazār ash Shamālī|Al Mazar|El Mazar|Mazar|Northern Al-Mazar|almzar|almzar alshmaly|المزار|المزار الشمالي
        323706600|360793300|Manshīyat Banī Ḩasan|Al Manshiyah|El Manshiya|almnshyt|mnshyt bny hsn|المنشية|منشية بني حسن
        323428900|362080400|Mafraq|Al Mafraq|Al-Mafrak|Ehl'-Mafrak|El-Fedein|Kalat el Mafrak|Mafrak|Mafrakas|Qal`at al Mafraq|Qal`at el Mafraq|almfrq|ma fu la ke|mafuraku|mapeulakeu|mfrq|mprq|shhr almfrq|Эль-Мафрак|מפרק|المفرق|شهر المفرق|مفرق
        311824800|356999900|Qīr Moāv|Al Karak|Ehl'-Karak|El Kerak|Karak|Kerak|Kir Moab|alkrk|Эль-Карак|الكرك
        320107100|358980200|Al Jubayhah|Al Jubeiha|Al-Jubaiha|El Jebeihe|El Jubeiha|Jubeiha|aljbyht|الجبيهة
        324845400|358840600|Al Ḩişn|El Husn|Husn|alhsn|الحصن
        324401700|361526500|Al Ḩamrā’|El Hamra|الحمراء
        320046800|357808800|Al Fuḩayş|El Fuheis|Feheis|Fuheis|alfhys|الفحيص
        323332600|357527900|‘Ajlūn|Adjlun|Adzhlun|Ajloun|Аджлун|عجلون
        """#
}
